import type { ThirdParty } from '../server/hosts';
import { html, type Markup } from './html';
import type { Words } from './language';
import type { PageContext } from './page-context';
import { SHARED } from './page-words';

interface Script {
  readonly party: ThirdParty;
  readonly file: string;
  readonly vendor: string;
  readonly purpose: string;
  readonly name: string;
  readonly real: boolean;
  readonly does: Words;
}

/** Scripts of third parties, gated by purpose. */
const SCRIPTS: readonly Script[] = [
  {
    party: 'aplus', file: 'aplus-like', vendor: 'aplus', purpose: 'analytics', name: 'aplus-like', real: false,
    does: { en: 'Cookie cna and its twin in local storage, each written again from the other; image and WebSocket beacons.', 'zh-CN': 'Cookie cna 与本地存储中的副本互相恢复；图片与 WebSocket 信标。' },
  },
  {
    party: 'arms', file: 'arms-rum', vendor: 'arms', purpose: 'analytics', name: '@arms/rum-browser 0.0.37', real: true,
    does: { en: 'Load times and errors; identifier in local storage; remote configuration.', 'zh-CN': '加载时间与错误；本地存储中的标识符；远程配置。' },
  },
  {
    party: 'wpk', file: 'wpk', vendor: 'wpk', purpose: 'analytics', name: 'wpk-reporter 0.9.3', real: true,
    does: { en: 'Page views and errors; identifier in a cookie; remote configuration.', 'zh-CN': '页面访问与错误；Cookie 中的标识符；远程配置。' },
  },
  {
    party: 'ads', file: 'ads-like', vendor: 'sample-ads', purpose: 'advertising', name: 'Sample Ads', real: false,
    does: { en: 'One identifier in three cookies and local storage; sendBeacon, fetch and pixel.', 'zh-CN': '同一标识符写入三个 Cookie 与本地存储；sendBeacon、fetch 与像素。' },
  },
];

/** The inert script elements of a page. */
export const gatedScripts = ({ origins }: PageContext): Markup[] =>
  SCRIPTS.map(({ party, file, vendor, purpose }) =>
    html`<script type="text/plain" data-purpose="${purpose}" data-vendor="${vendor}" src="${origins.thirdParties[party]}/${file}.js"></script>\n`);

/** Says of each third party what it does, and which of them are simulations. */
export const thirdPartyList = ({ language, origins }: PageContext): Markup => html`
<section class="third-parties" aria-labelledby="third-parties">
  <h2 id="third-parties">${SHARED.thirdParties[language]}</h2>
  <p>${SHARED.thirdPartiesIntro[language]}</p>
  <ul class="cards">${SCRIPTS.map(({ party, name, real, does, purpose }) => html`
    <li class="card">
      <h3>${name}</h3>
      <p><span class="tag">${real ? SHARED.real[language] : SHARED.simulation[language]}</span> <span class="tag">${purpose}</span></p>
      <p>${does[language]}</p>
      <p class="quiet">${new URL(origins.thirdParties[party]).hostname}</p>
    </li>`)}
  </ul>
  <p class="quiet">${SHARED.snippet[language]}</p>
</section>`;
