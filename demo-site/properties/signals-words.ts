import type { Words } from './language';

export const SIGNALS = {
  title: { en: 'Signals', 'zh-CN': '信号' },
  lead: {
    en: 'What the tags of other companies are told of your choice, call by call and in its order.',
    'zh-CN': '其他公司的代码会被告知您的哪些选择：逐次调用，按先后顺序列出。',
  },
  simulation: {
    en: 'A simulation: nothing of these companies is on this page. In the place of each of their libraries stands a listener of this demo, which takes the queue over as the library would, writes down what it hears, and sends it nowhere.',
    'zh-CN': '这是模拟：本页面没有这些公司的任何代码。每个库的位置上都是本演示的监听器，它像真正的库那样接管队列，记录收到的内容，不发送到任何地方。',
  },
  gated: {
    en: 'On your own site keep the tags themselves gated by their purpose, as the other scripts of this page are: then before you allow it no library is there to be told.',
    'zh-CN': '在您自己的网站上，请像本页面的其他脚本一样，按目的拦住这些代码本身：在您允许之前，根本没有库可以接收信号。',
  },
  none: { en: 'Nothing yet where a list is empty. Choose, and look again.', 'zh-CN': '列表为空表示尚未收到任何内容。作出选择后再看。' },
  files: { en: 'What this site says of itself', 'zh-CN': '本站点的自我声明' },
  gpcFile: { en: 'whether it abides by Global Privacy Control', 'zh-CN': '是否遵守“全球隐私控制”（GPC）' },
  requestsFile: { en: 'what it asks consent for, for browsers that ask in its place (ADPC)', 'zh-CN': '请求同意的内容，供代为询问的浏览器使用（ADPC）' },
} satisfies Record<string, Words>;

/** The names of the signals' scripts, in the order in which the page loads them, and who listens. */
export const LISTENERS: readonly (readonly [signal: string, name: string])[] = [
  ['google-consent-mode', 'Google consent mode'],
  ['microsoft-uet', 'Microsoft UET'],
  ['microsoft-clarity', 'Microsoft Clarity'],
  ['meta-pixel', 'Meta pixel'],
  ['data-layer', 'dataLayer'],
];
