import { surface } from '../page/surface.mjs';

const methods = ['insertRule', 'replaceSync', 'replace'];
const sheetOf = () => { const style = document.createElement('style'); document.head.append(style); return style.sheet; };
const rules = (sheet) => [...sheet.cssRules].map(({ cssText }) => cssText);
const inserting = (...args) => (env) => { const sheet = sheetOf(); sheet.insertRule('p { color: red }'); return [env.attempt(() => sheet.insertRule(...args)), rules(sheet)]; };
const constructed = () => new CSSStyleSheet();
const withUrl = (env, id) => `#c_here { background: url("${env.vendor(`/collect/image.gif?id=${id}`)}") }`;

async function shown(env, style) {
  const id = env.id();
  const element = document.createElement('p');
  element.id = 'c_here';
  element.textContent = 'here';
  document.body.append(element);
  const undo = style(withUrl(env, id));
  const list = await env.received(id);
  undo?.();
  return list.map(({ method, path }) => [method, path]);
}

export const checks = {
  ...Object.assign({}, ...methods.map((method) => surface(`CSSStyleSheet.prototype.${method}`, { self: method === 'insertRule' ? sheetOf : constructed, args: ['p { color: red }', '0'] }))),
  'insertRule': inserting('a { color: blue }'),
  'insertRule at the end': inserting('a { color: blue }', 1),
  'insertRule too far': inserting('a { color: blue }', 7),
  'insertRule below nothing': inserting('a { color: blue }', -1),
  'insertRule at what is no number': inserting('a { color: blue }', 'x'),
  'insertRule of nonsense': inserting('nonsense'),
  'insertRule of nothing': inserting(''),
  'insertRule of two': inserting('a { color: blue } b { color: red }'),
  'insertRule of an import': inserting('@import url("/missing.css")'),
  'insertRule of an import after a rule': inserting('@import url("/missing.css")', 1),
  'insertRule of a namespace': inserting('@namespace x url(urn:x)'),
  'insertRule of a media rule': inserting('@media print { a { color: blue } }'),
  'insertRule of an address': inserting('a { background: url("/image.gif") }'),
  'insertRule of an address without quotes': inserting('a { background: url( /image.gif ) }'),
  'insertRule of a data address': inserting('a { background: url("data:image/gif;base64,AA)") }'),
  'insertRule of what is no text': (env) => [null, undefined, 5, {}, Symbol('s')].map((text) => inserting(text)(env)),
  'insertRule converts once': (env) => [inserting(env.spy('a { color: blue }'), env.spy('1'))(env), env.log],
  'insertRule into a constructed sheet': (env) => { const sheet = constructed(); return [env.attempt(() => sheet.insertRule('a { color: blue }')), env.attempt(() => sheet.insertRule('@import "/x.css"')), rules(sheet)]; },
  'insertRule into a sheet of another site': async (env) => { const link = document.createElement('link'); link.rel = 'stylesheet'; link.href = env.vendor('/text'); document.head.append(link); await Promise.race([env.event(link, 'load'), env.event(link, 'error')]); const found = link.sheet && env.attempt(() => link.sheet.insertRule('a { color: blue }')); link.remove(); return found; },
  'replaceSync': () => { const sheet = constructed(); return [sheet.replaceSync('a { color: blue } b { background: url(/image.gif) }'), rules(sheet), sheet.replaceSync(''), rules(sheet)]; },
  'replaceSync of an import': () => { const sheet = constructed(); sheet.replaceSync('@import "/x.css"; a { color: blue }'); return rules(sheet); },
  'replaceSync of nonsense': () => { const sheet = constructed(); sheet.replaceSync('nonsense } a { color: blue }'); return rules(sheet); },
  'replaceSync of what is no text': (env) => [null, undefined, 5, Symbol('s')].map((text) => { const sheet = constructed(); return [env.attempt(() => sheet.replaceSync(text)), rules(sheet)]; }),
  'replaceSync converts once': (env) => [constructed().replaceSync(env.spy('a { color: blue }')), env.log],
  'replaceSync of an element’s sheet': (env) => env.attempt(() => sheetOf().replaceSync('a {}')),
  'replaceSync while it is replaced': async (env) => { const sheet = constructed(); const given = sheet.replace('a { color: blue }'); const found = [env.attempt(() => sheet.replaceSync('b {}')), env.attempt(() => sheet.insertRule('b {}'))]; await given; return [found, rules(sheet)]; },
  'replace': async () => { const sheet = constructed(); const given = sheet.replace('a { color: blue }'); return [given.constructor === Promise, (await given) === sheet, rules(sheet)]; },
  'replace converts once': async (env) => [(await constructed().replace(env.spy('a { color: blue }'))) instanceof CSSStyleSheet, env.log],
  'replace of an element’s sheet': (env) => env.settle(() => sheetOf().replace('a {}')),
  'replace of a symbol': (env) => env.settle(() => constructed().replace(Symbol('s'))),
  'an address by insertRule': (env) => shown(env, (text) => { const sheet = sheetOf(); sheet.insertRule(text); return () => sheet.ownerNode.remove(); }),
  'an address by replaceSync': (env) => shown(env, (text) => { const sheet = constructed(); sheet.replaceSync(text); document.adoptedStyleSheets = [sheet]; return () => { document.adoptedStyleSheets = []; }; }),
  'an address by style': (env) => shown(env, (text) => { document.querySelector('#c_here').style.cssText = text.slice(text.indexOf('{') + 1, -1); }),
  'an address by setAttribute': (env) => shown(env, (text) => document.querySelector('#c_here').setAttribute('style', text.slice(text.indexOf('{') + 1, -1))),
  'the sheet of a frame': async (env) => { const { contentDocument } = await env.frame('/blank'); const style = contentDocument.createElement('style'); contentDocument.head.append(style); return [style.sheet.insertRule('a { color: blue }'), CSSStyleSheet.prototype.insertRule.call(style.sheet, 'b { color: red }', 1), rules(style.sheet)]; },
  'last: without sheets left behind': () => { document.querySelectorAll('style').forEach((style) => style.remove()); return document.styleSheets.length; },
};
