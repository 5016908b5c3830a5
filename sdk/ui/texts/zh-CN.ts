import type { BannerTexts } from './texts';

export const texts: BannerTexts = {
  dir: 'ltr',
  title: 'Cookie 使用同意',
  intro: '经您同意，{site} 会在您的设备上存储和读取信息（Cookie、本地存储），并发送与您的访问有关的数据（信标）。用途：{purposes}。{thirdParties}在您作出选择之前，不会进行上述任何操作；您可以随时更改选择。',
  thirdParties: { other: '共有 {count} 个第三方参与。' },
  controller: '数据控制者：{controller}。',
  gpc: '您的浏览器发送了“全球隐私控制”（GPC）信号，您的退出请求已得到遵从。',
  policy: '隐私政策',
  acceptAll: '全部接受',
  rejectAll: '全部拒绝',
  settings: '设置',
  close: '关闭',
  reload: '重新加载',
  saved: '您的选择已保存。',
  allRefused: '您的选择已保存：所有非必要用途均已拒绝。',
  withdrawn: '您不再允许的用途自现在起撤回同意。撤回不影响此前基于您的同意所进行的处理的合法性。',
  notChanged: '操作未成功，未作任何更改。',
  dropped: { other: '已拒绝 {count} 次向您的设备写入信息的操作。' },
  notSent: { other: '{count} 个请求未被发送。' },
  held: { other: '{count} 项写入或请求仍处于暂缓状态。' },
  advertisingGoesOn:
    '拒绝并不意味着您不会再看到在线广告。被您拒绝的公司将不再根据您的偏好和使用情况投放定制广告，因此您可能会看到更多与您无关的广告。',
  notErased: '{name} 未能删除：{reason}',
  reloadToStop: '请重新加载页面，以停止已在运行的内容。',
  purposeNames: { necessary: '必要', preferences: '偏好', analytics: '分析', advertising: '广告' },
};
