import type { Words } from './language';

export const WWW = {
  title: { en: 'One workspace, and one answer that counts', 'zh-CN': '一个工作空间，一个真正算数的选择' },
  lead: {
    en: 'A landing page as a marketing team would build it, with analytics, error monitoring and an advertiser in it. Your answer in the banner decides which of them run. The panel shows what really happens.',
    'zh-CN': '这是一个市场团队常见的落地页，其中包含分析、错误监控和广告。横幅中的选择决定哪些可以运行，面板显示实际发生的事情。',
  },
  try: { en: 'What to try', 'zh-CN': '可以试试' },
  guide: { en: 'Read the developer guide', 'zh-CN': '阅读开发者指南' },
  features: { en: 'What such a page offers', 'zh-CN': '这样的页面提供什么' },
  offers: { en: 'Recommended for you', 'zh-CN': '为你推荐' },
  offersIntro: { en: 'A frame of Sample Ads stands here once you allow advertising.', 'zh-CN': '允许广告后，这里会出现 Sample Ads 的框架。' },
} satisfies Record<string, Words>;

export interface Point {
  readonly title: Words;
  readonly text: Words;
}

export const STEPS: readonly Point[] = [
  { title: { en: 'Wait', 'zh-CN': '先不选择' }, text: { en: 'Before you answer, the panel counts what is held. The server has received nothing from any vendor.', 'zh-CN': '在你作答之前，面板会统计被拦下的内容，服务器没有收到任何第三方数据。' } },
  { title: { en: 'Accept', 'zh-CN': '接受' }, text: { en: 'Held writes land in the order they were made, and the requests arrive.', 'zh-CN': '被拦下的写入按原来的顺序生效，请求随后到达。' } },
  { title: { en: 'Withdraw', 'zh-CN': '撤回' }, text: { en: 'Open “Cookie settings”, withdraw, and see every copy go. Then visit open and appcenter: the answer holds there too.', 'zh-CN': '打开“Cookie 设置”并撤回，所有副本都会消失。再访问 open 和 appcenter：选择同样有效。' } },
];

export const FEATURES: readonly Point[] = [
  { title: { en: 'Messages', 'zh-CN': '消息' }, text: { en: 'Threads that stay readable, receipts that people can switch off.', 'zh-CN': '清晰的会话，可以关闭的已读回执。' } },
  { title: { en: 'Meetings', 'zh-CN': '会议' }, text: { en: 'Rooms that open from the calendar, with captions in two languages.', 'zh-CN': '从日历直接进入的会议室，双语字幕。' } },
  { title: { en: 'Documents', 'zh-CN': '文档' }, text: { en: 'Pages that a whole team edits, with a history that never loses a line.', 'zh-CN': '团队共同编辑的页面，历史记录不丢一行。' } },
  { title: { en: 'Approvals', 'zh-CN': '审批' }, text: { en: 'Requests that reach the right person, and say where they are.', 'zh-CN': '送达正确的人，并随时告知进度。' } },
];
