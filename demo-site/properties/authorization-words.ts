import type { Words } from './language';

/** What a mini-program can be shown: the examples of the policy's row of mini-programs. */
export type DataItem = 'icon' | 'nickname' | 'phone';

export const DATA_ITEMS: Readonly<Record<DataItem, Words>> = {
  icon: { en: 'icon', 'zh-CN': '头像' },
  nickname: { en: 'nickname', 'zh-CN': '昵称' },
  phone: { en: 'phone number', 'zh-CN': '手机号' },
};

export const AUTHORIZATION = {
  title: { en: 'Authorization', 'zh-CN': '授权' },
  lead: { en: 'Choose what this mini-program is shown. Each item is off until you switch it on, and it opens either way. Closing this sheet answers nothing.', 'zh-CN': '请选择向此小程序展示哪些信息。每一项在您打开之前都是关闭的；无论如何选择，小程序都会打开。关闭此面板不代表任何回答。' },
  kept: { en: 'Your answer is kept in this browser. Change it here, or take back “Mini-program authorization” in the cookie settings, which erases it.', 'zh-CN': '您的回答会保存在此浏览器中。可在此更改，或在 Cookie 设置中撤回“小程序授权”，届时将被清除。' },
  notKept: { en: 'Your answer ends with this page: you have not allowed “Mini-program authorization” in the cookie settings.', 'zh-CN': '您的回答仅在本页面有效：您尚未在 Cookie 设置中允许“小程序授权”。' },
  madeUp: { en: 'A simulation: the mini-program is made up, nobody is shown anything, and it has no privacy policy to link.', 'zh-CN': '这是模拟：小程序为虚构，不会向任何人展示任何信息，也没有可链接的隐私政策。' },
  allow: { en: 'Allow selected', 'zh-CN': '允许所选' },
  refuse: { en: 'Refuse all', 'zh-CN': '全部拒绝' },
  answered: { en: 'You let it be shown', 'zh-CN': '您允许向它展示' },
  nothing: { en: 'nothing', 'zh-CN': '无' },
  comma: { en: ', ', 'zh-CN': '、' },
} satisfies Record<string, Words>;
