import type { Words } from './language';

export const PRIVACY = {
  title: { en: 'Privacy and inventory', 'zh-CN': '隐私与清单' },
  lead: { en: 'What this demo declares, where each name comes from, and what the policy says that it implements.', 'zh-CN': '本演示声明了什么、每个名称的来源，以及它所实现的政策的说法。' },
  controller: { en: 'Who decides', 'zh-CN': '谁负责' },
  controllerText: {
    en: 'The operator of this demonstration, privacy@demo.invalid. The policy that is implemented names DingTalk (Singapore) Private Limited; it has no part in this page.',
    'zh-CN': '本演示的运营者，privacy@demo.invalid。所实现的政策指明 DingTalk (Singapore) Private Limited，该公司与本页面无关。',
  },
  quoted: { en: 'Quoted from the policy, last updated 2024-09-09', 'zh-CN': '政策原文（最后更新 2024-09-09，英文）' },
  consent: {
    en: 'The policy reads that using the services is agreement. This demo does not count it as consent: only your answer does.',
    'zh-CN': '政策称使用服务即表示同意。本演示不将其视为同意：只有你的选择才算。',
  },
  rows: { en: 'Third parties, in the words of the policy', 'zh-CN': '第三方（政策原文）' },
  rowsIntro: { en: 'These rows name categories and give examples. They are quoted whole.', 'zh-CN': '这些行列出的是类别与示例，完整引用原文。' },
  dingding: { en: 'Users of DingDing (+86)', 'zh-CN': 'DingDing 用户（+86）' },
  dingdingText: {
    en: 'Who has registered with a number of mainland China (+86) is a DingDing user and has another policy. A site would link to its settings; this demo has none to link to.',
    'zh-CN': '使用中国大陆（+86）号码注册的用户属于 DingDing 用户，适用另一份政策。实际网站会链接到其隐私设置；本演示没有可链接的页面。',
  },
  inventory: { en: 'Inventory of names', 'zh-CN': '名称清单' },
  inventoryIntro: {
    en: 'Names that public sources show, not confirmed by anyone. Purposes are our estimate. Where no source gives a lifetime it is “unknown”. “Possible” marks names that are too short to be sure.',
    'zh-CN': '来自公开资料的名称，未经任何一方确认。目的为我们的估计；没有来源的有效期标为“unknown”；“可能”表示名称过短，无法确定。',
  },
  possible: { en: 'possible', 'zh-CN': '可能' },
  colon: { en: ': ', 'zh-CN': '：' },
  name: { en: 'Name', 'zh-CN': '名称' },
  place: { en: 'Where', 'zh-CN': '位置' },
  purpose: { en: 'Purpose', 'zh-CN': '目的' },
  lifetime: { en: 'Lifetime', 'zh-CN': '有效期' },
  source: { en: 'Source', 'zh-CN': '来源' },
  description: { en: 'What it is', 'zh-CN': '说明' },
  shared: { en: 'Shared information', 'zh-CN': '共享的信息' },
} satisfies Record<string, Words>;

/** Sentences of the policy, word for word; its language is English. */
export const QUOTES: readonly string[] = [
  'Please note that refusing cookies does not mean you will no longer receive online advertising. It does mean that the company or companies from which you opted out will no longer deliver adverts tailored to your web preferences and usage patterns, so you may see a greater number of adverts that are irrelevant to you and your preferences.',
  'However, the devices used by these technologies may differ from standard cookies, so you may not be able to use standard browser tools and settings to control them.',
  'By accessing and using DingTalk Services, you agree to store cookies, other local storage technologies, beacons, and other information on your device.',
];
