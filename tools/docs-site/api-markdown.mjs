/** The API page as Markdown, from the declaration files and modules of the build. */
import { existsSync, readFileSync } from 'node:fs';
import { publicTypes } from './public-types.mjs';

/* Each module with what a reader looks for first; what none of these names follows in the order of the file. */
const MODULES = [
  {
    name: 'consent',
    title: 'The page: `DingTalkConsent`, and the module `dingtalk-consent`',
    intro: 'Pages with `consent.js` have the global `DingTalkConsent`; bundled code imports the same functions from `consent.mjs`.',
    parts: [
      ['Starting', ['ConsentApi', 'init', 'claim', 'view', 'DingTalkConsent']],
      ['The handle', ['Consent', 'ConsentView', 'ConsentEvents', 'Wanted', 'Choices', 'EraseFilter', 'ConsentRecord', 'EraseReport', 'Item', 'ConsentExport']],
      ['The configuration', ['Declaration', 'Site', 'Controller', 'Purpose', 'Vendor', 'Entry', 'Visitor', 'HeldLimits', 'Tightening', 'PolicyChange', 'SignalOptions']],
      ['Shared objects', ['SharedObjectApi', 'SharedObject', 'Flushed', 'NetStatusEvent', 'NetStatus']],
    ],
    rest: 'Other types',
    last: ['Between the SDK and the extension, and between its own parts', /^(Bridge|Ui[A-Z]|Interface$|Ruling$|RefusalSummary$|ObjectControl$|ObjectSettings$|OBJECT_ACCESS$|SpaceQuestion$|StoredObject$|PublishedDeclaration$|IncomingSignal$|BRIDGE_)/],
  },
  { name: 'sol', title: 'Files of shared objects: `dingtalk-consent/sol`', intro: 'Reads and writes `.sol` files, and stores nothing.', parts: [['Functions', ['readSol', 'writeSol', 'readSolHeader', 'SolFile', 'SolError']]], rest: 'Types' },
  { name: 'well-known', title: 'Files for your server: `dingtalk-consent/well-known`', intro: 'Makes `gpc.json` and `consent-requests.json` from a configuration: [signals](docs/signals.md#files-for-your-server).', parts: [], rest: 'Functions' },
];

/** Names that a built module exports when it runs. */
function valuesOf(path) {
  const lists = [...readFileSync(path, 'utf8').matchAll(/export\s*\{([^}]*)\}/g)].flatMap(([, list]) => list.split(','));
  return new Set(lists.map((one) => one.trim().split(/\s+as\s+/).at(-1)));
}

const fence = (text) => `\`\`\`ts\n${text}\n\`\`\``;
const inline = (text) => `\`${text.replace(/\s+/g, ' ').replace(/`/g, "'")}\``;

/* Names in angle brackets of a docstring are no markup; the renderer leaves text as text. */
function member({ signature, doc, members }, depth = 0) {
  const pad = '  '.repeat(depth);
  const text = doc.replace(/\s*\n\s*/g, ' ');
  const shown = members.length ? signature.slice(0, signature.indexOf('{')).trim() : signature;
  return [`${pad}- ${inline(shown)}${text && `: ${text}`}`, ...members.map((one) => member(one, depth + 1))].join('\n');
}

/* An interface is shown by its head, since its members follow with their docstrings. */
const head = ({ signature, members }) => (members.length ? signature.slice(0, signature.indexOf('{')).trim() : signature);

const section = (entry) => [`#### ${entry.name}`, fence(head(entry)), entry.doc, entry.members.map((one) => member(one)).join('\n')].filter(Boolean).join('\n\n');

function partsOf({ parts, rest, last }, entries) {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const named = new Set(parts.flatMap(([, names]) => names));
  const others = entries.filter(({ name }) => !named.has(name));
  const isLast = ({ name }) => last?.[1].test(name) ?? false;
  return [
    ...parts.map(([title, names]) => [title, names.map((name) => byName.get(name)).filter(Boolean)]),
    [rest, others.filter((entry) => !isLast(entry))],
    ...(last ? [[last[0], others.filter(isLast)]] : []),
  ];
}

/**
 * What the built modules make public, each with its entries; what an earlier one told of is left out of later ones.
 * @param {string} folder where the build puts the SDK
 */
export function publicModules(folder = 'dist/sdk') {
  const told = new Set();
  return MODULES.map((module) => {
    const path = `${folder}/${module.name}`;
    if (!existsSync(`${path}.d.ts`)) throw new Error(`${path}.d.ts is not there: npm run build first.`);
    const values = valuesOf(`${path}.mjs`);
    const entries = publicTypes(readFileSync(`${path}.d.ts`, 'utf8'), (name) => values.has(name)).filter(({ name }) => !told.has(name));
    entries.forEach(({ name }) => told.add(name));
    return { ...module, entries };
  });
}

/** The whole page. */
export function apiMarkdown(modules = publicModules()) {
  const parts = modules.map((module) => [`## ${module.title}`, module.intro, ...partsOf(module, module.entries).filter(([, entries]) => entries.length).flatMap(([title, entries]) => [`### ${title}`, ...entries.map(section)])].join('\n\n'));
  return `# API reference\n\nMade from the docstrings of the build, each public name with all of its members. [The overview](README.md#api) has the tables to start with; this page is for looking up.\n\n${parts.join('\n\n')}\n`;
}
