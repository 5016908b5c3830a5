import type { BannerTexts } from './texts';

export const texts: BannerTexts = {
  title: 'Cookie 使用同意',
  intro: '经您同意，{site} 会在您的设备上存储和读取信息（Cookie、本地存储），并发送与您的访问有关的数据（信标）。用途：{purposes}。{thirdParties}在您作出选择之前，不会进行上述任何操作；您可以随时更改选择。',
  thirdParties: { other: '第三方：{count} 个。' },
  controller: '数据控制者：{controller}。',
  gpc: '您的浏览器发送了“全球隐私控制”（GPC）信号，您的退出请求已得到遵从。',
  policy: '隐私政策',
  acceptAll: '全部接受',
  rejectAll: '全部拒绝',
  settings: '设置',
  notChanged: '操作未成功，未作任何更改。',
  saved: '您的选择已保存。',
  close: '关闭',
  advertisingGoesOn:
    '拒绝并不意味着您不会再看到在线广告。被您拒绝的公司将不再根据您的偏好和使用情况投放定制广告，因此您可能会看到更多与您无关的广告。',
  purposeNames: { necessary: '必要', preferences: '偏好', analytics: '分析', advertising: '广告' },
};
