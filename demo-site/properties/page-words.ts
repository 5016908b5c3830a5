import type { Words } from './language';

/** DESIGN's identity line, in each language. The English one is the one that counts. */
export const IDENTITY =
  'Independent demonstration. Not made, endorsed or operated by DingTalk (Singapore) Private Limited or its affiliates; names identify the policy that is implemented.';

export const SHARED = {
  identity: { en: IDENTITY, 'zh-CN': `独立演示，并非由 DingTalk (Singapore) Private Limited 或其关联公司制作、认可或运营；名称仅用于指明所实现的政策。（${IDENTITY}）` },
  skip: { en: 'Skip to the content', 'zh-CN': '跳到正文' },
  properties: { en: 'Demo properties', 'zh-CN': '演示站点' },
  privacy: { en: 'Privacy and inventory', 'zh-CN': '隐私与清单' },
  settings: { en: 'Cookie settings', 'zh-CN': 'Cookie 设置' },
  otherLanguage: { en: '中文', 'zh-CN': 'English' },
  contact: { en: 'Contact of this demo', 'zh-CN': '本演示联系方式' },
  docs: { en: 'Documentation', 'zh-CN': '文档（英文）' },
  states: { en: 'Every state of the consent interface', 'zh-CN': '同意界面的所有状态（英文）' },
  thirdParties: { en: 'Third parties on this page', 'zh-CN': '本页面的第三方' },
  thirdPartiesIntro: {
    en: 'All of them run on this computer. Nothing leaves it.',
    'zh-CN': '它们全部运行在这台电脑上，任何数据都不会离开本机。',
  },
  real: { en: 'real code from npm', 'zh-CN': '来自 npm 的真实代码' },
  simulation: { en: 'simulation', 'zh-CN': '模拟' },
  snippet: {
    en: 'The first-party snippet of this page is a simulation too: it writes cookies, storage and sends beacons at once, without asking, so that the guards have something to hold.',
    'zh-CN': '本页面的第一方代码片段也是模拟：它不经询问立即写入 Cookie、存储并发送信标，让防护有东西可拦。',
  },
  gpcSimulated: {
    en: 'Global Privacy Control is simulated on this page: a page script sets it, your browser does not send it.',
    'zh-CN': '本页面正在模拟“全球隐私控制”（GPC）信号：由页面脚本设置，浏览器并未发送。',
  },
  played: {
    en: 'Who you are, or the version of the policy, is simulated on this page: you chose it in the panel.',
    'zh-CN': '本页面正在模拟您的身份或政策版本：由您在面板中选择。',
  },
} satisfies Record<string, Words>;
