import type { ThirdParty } from '../server/hosts';
import { html, type Markup } from './html';
import { languageOf, type Language, type Words } from './language';
import { IDENTITY } from './page-words';

interface About {
  readonly name: string;
  readonly text: Words;
}

const REAL: Words = {
  en: 'The script that this host serves is the real npm package. Its endpoints and its remote configuration point here, to the demo\'s own server, which records what arrives.',
  'zh-CN': '本主机提供的脚本是真实的 npm 包，其端点与远程配置都指向演示自己的服务器，由其记录收到的内容。',
};

const ABOUT: Readonly<Record<ThirdParty, About>> = {
  aplus: { name: 'aplus-like', text: { en: 'A simulation of a web analytics service, written for this demo.', 'zh-CN': '为本演示编写的网站分析服务模拟。' } },
  ads: { name: 'Sample Ads', text: { en: 'A simulation of an advertising service, written for this demo. There is no advertiser.', 'zh-CN': '为本演示编写的广告服务模拟，并无广告主。' } },
  arms: { name: '@arms/rum-browser', text: REAL },
  wpk: { name: 'wpk-reporter', text: REAL },
  embeds: { name: 'Sample Embeds', text: { en: 'A simulation of an embedded tool, written for this demo.', 'zh-CN': '为本演示编写的嵌入工具模拟。' } },
};

const STORED: Words = { en: 'This frame keeps one item in its own storage:', 'zh-CN': '此框架在自己的存储中保存一项：' };

const shell = (language: Language, title: string, body: Markup): string =>
  html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
<title>${title}</title><link rel="stylesheet" href="/demo/style.css"></head>
<body class="bare">${body}</body>
</html>
`.toString();

/** A third party's own page, or what it shows inside a frame. */
export function thirdPartyPage(party: ThirdParty, url: URL): string {
  const language = languageOf(url.searchParams.get('lang'));
  const { name, text } = ABOUT[party];
  const frame = url.pathname === '/embed';
  const about = html`<main><h1>${name}</h1><p>${text[language]}</p>`;
  const body = frame
    ? html`${about}<p>${STORED[language]} <code>frame_visits</code> <output id="visits"></output></p></main><script src="/embed.js"></script>`
    : html`${about}<p class="identity">${IDENTITY}</p></main>`;
  return shell(language, `Demo third party: ${name}`, body);
}
