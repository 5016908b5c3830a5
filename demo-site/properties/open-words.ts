import type { Words } from './language';

export const OPEN = {
  title: { en: 'Documentation', 'zh-CN': '开发文档' },
  lead: { en: 'How a site asks, and how its answer is kept. Three pages, written like a developer portal, with the vendors such portals have.', 'zh-CN': '网站如何征求同意，以及选择如何被执行。三页内容，按开发者门户的样式编写，并包含此类门户常见的第三方。' },
  nav: { en: 'Documentation', 'zh-CN': '文档' },
  home: { en: 'Overview', 'zh-CN': '概览' },
  start: { en: 'Get started', 'zh-CN': '快速开始' },
  startText: { en: 'Three lines in the head of a page, and the rules they follow.', 'zh-CN': '页面头部的三行代码，以及它们遵循的规则。' },
  api: { en: 'Methods', 'zh-CN': '方法' },
  method: { en: 'Method', 'zh-CN': '方法' },
  does: { en: 'What it does', 'zh-CN': '作用' },
  explorer: { en: 'Explorer', 'zh-CN': '接口浏览器' },
  explorerIntro: { en: 'An embedded tool of Sample Embeds. It keeps its own settings, so it belongs to preferences.', 'zh-CN': 'Sample Embeds 的嵌入工具。它会保存自己的设置，因此属于“偏好”。' },
  step1: { en: '1. Say what you store', 'zh-CN': '1. 说明存储了什么' },
  step1Text: { en: 'The declaration is JSON in the page. A write that it does not name is held.', 'zh-CN': '声明是页面中的 JSON。未声明的写入会被拦下。' },
  step2: { en: '2. Load the SDK first', 'zh-CN': '2. 最先加载 SDK' },
  step2Text: { en: 'It has to come before every other script: what ran before it was not guarded.', 'zh-CN': '它必须先于其他所有脚本：在它之前运行的代码不受保护。' },
  step3: { en: '3. Ask in your own code', 'zh-CN': '3. 在自己的代码中询问' },
  step3Text: { en: 'Choose how samples are shown. The choice is kept only if you allow preferences, all of it in one shared object.', 'zh-CN': '选择示例的显示方式。只有允许“偏好”时才会记住，并保存在一个共享对象中。' },
  codeLanguage: { en: 'Samples in', 'zh-CN': '示例语言' },
  theme: { en: 'Theme', 'zh-CN': '主题' },
  page: { en: 'As the page', 'zh-CN': '跟随页面' },
  light: { en: 'Light', 'zh-CN': '浅色' },
  dark: { en: 'Dark', 'zh-CN': '深色' },
  layout: { en: 'Layout', 'zh-CN': '布局' },
  roomy: { en: 'Roomy', 'zh-CN': '宽松' },
  compact: { en: 'Compact', 'zh-CN': '紧凑' },
} satisfies Record<string, Words>;

export const METHODS: readonly (readonly [name: string, does: Words])[] = [
  ["consent.allows('analytics')", { en: 'Says whether the visitor allowed a purpose.', 'zh-CN': '返回访客是否允许某个目的。' }],
  ['consent.withdraw()', { en: 'Withdraws, erases, reads again and reports.', 'zh-CN': '撤回、清除、重新读取并报告。' }],
  ['consent.inspect()', { en: 'Lists all that is stored and that this page can see.', 'zh-CN': '列出本页可见的全部存储内容。' }],
  ["consent.on('held', …)", { en: 'Tells of each write or request that waits.', 'zh-CN': '通知每一个等待中的写入或请求。' }],
];
