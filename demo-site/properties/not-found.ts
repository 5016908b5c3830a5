import { html } from './html';
import type { Words } from './language';
import { linkTo, renderPage } from './page';
import type { PageContext } from './page-context';

const TITLE: Words = { en: 'This page does not exist', 'zh-CN': '页面不存在' };
const BACK: Words = { en: 'Back to the start page', 'zh-CN': '返回首页' };

export const notFoundPage = (context: PageContext): string =>
  renderPage(context, { main: html`<section class="hero"><h1>${TITLE[context.language]}</h1><p><a class="button" href="${linkTo(context, {})}">${BACK[context.language]}</a></p></section>` });
