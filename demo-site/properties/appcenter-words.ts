import type { DataItem } from './authorization-words';
import type { Words } from './language';

export const APPCENTER = {
  title: { en: 'Mini-programs', 'zh-CN': '小程序' },
  lead: { en: 'Eight made-up mini-programs. Each says what it would be shown for authorization. Mark some: your marks last beyond this page only if you allow preferences.', 'zh-CN': '八个虚构的小程序，各自说明授权时会展示哪些信息。可以收藏：只有允许“偏好”时，收藏才会保留。' },
  search: { en: 'Search mini-programs', 'zh-CN': '搜索小程序' },
  category: { en: 'Category', 'zh-CN': '类别' },
  all: { en: 'All', 'zh-CN': '全部' },
  found: { en: 'mini-programs shown', 'zh-CN': '个小程序' },
  shown: { en: 'Shown for authorization', 'zh-CN': '授权时展示' },
  mark: { en: 'Mark', 'zh-CN': '收藏' },
  open: { en: 'Open', 'zh-CN': '打开' },
  runtime: { en: 'Bridge to the app (dingtalk-jsapi 3.2.9, real code from npm)', 'zh-CN': '应用桥接（dingtalk-jsapi 3.2.9，来自 npm 的真实代码）' },
  runtimeText: { en: 'Outside the app the bridge finds no runtime and stores nothing. It reports the platform:', 'zh-CN': '在应用之外，桥接找不到运行环境，也不会存储任何内容。它报告的平台：' },
  control: { en: 'This page has no control for cookie settings of its own, on purpose: the SDK supplies one, at the edge of the window.', 'zh-CN': '本页面特意没有自己的 Cookie 设置入口：SDK 会在窗口边缘提供一个。' },
} satisfies Record<string, Words>;

export const CATEGORIES: Readonly<Record<string, Words>> = {
  office: { en: 'Office', 'zh-CN': '办公' },
  people: { en: 'People', 'zh-CN': '人事' },
  site: { en: 'On site', 'zh-CN': '现场' },
};

export interface MiniProgram {
  readonly id: string;
  readonly category: string;
  readonly name: Words;
  readonly text: Words;
  /** What it would be shown. */
  readonly items: readonly DataItem[];
}

const WHO: readonly DataItem[] = ['icon', 'nickname'];
const WHO_AND_PHONE: readonly DataItem[] = [...WHO, 'phone'];

export const MINI_PROGRAMS: readonly MiniProgram[] = [
  { id: 'expenses', category: 'office', name: { en: 'Expense slips', 'zh-CN': '报销单' }, text: { en: 'Photograph a receipt, get it paid.', 'zh-CN': '拍下发票即可报销。' }, items: WHO },
  { id: 'rooms', category: 'office', name: { en: 'Room finder', 'zh-CN': '找会议室' }, text: { en: 'The nearest free room, now.', 'zh-CN': '立刻找到最近的空会议室。' }, items: WHO },
  { id: 'minutes', category: 'office', name: { en: 'Minute taker', 'zh-CN': '会议纪要' }, text: { en: 'Decisions and who does them.', 'zh-CN': '记录决定与负责人。' }, items: WHO },
  { id: 'welcome', category: 'people', name: { en: 'First week', 'zh-CN': '入职第一周' }, text: { en: 'A list for everybody who is new.', 'zh-CN': '给新同事的清单。' }, items: WHO_AND_PHONE },
  { id: 'leave', category: 'people', name: { en: 'Days off', 'zh-CN': '请假' }, text: { en: 'Ask for leave, see who is away.', 'zh-CN': '申请休假，查看谁不在。' }, items: WHO },
  { id: 'thanks', category: 'people', name: { en: 'Thank you', 'zh-CN': '致谢' }, text: { en: 'Say it where the team can read it.', 'zh-CN': '让团队都看到的感谢。' }, items: WHO },
  { id: 'visitors', category: 'site', name: { en: 'Visitor desk', 'zh-CN': '访客登记' }, text: { en: 'Badges for guests, without paper.', 'zh-CN': '无纸化访客证。' }, items: WHO_AND_PHONE },
  { id: 'repairs', category: 'site', name: { en: 'Repairs', 'zh-CN': '报修' }, text: { en: 'Something is broken, and who mends it.', 'zh-CN': '哪里坏了，谁来修。' }, items: WHO },
];
