import type { OutcomeTexts } from './texts';

export const texts: OutcomeTexts = {
  allRefused: '您的选择已保存：所有非必要用途均已拒绝。',
  withdrawn: '您不再允许的用途自现在起撤回同意。撤回不影响此前基于您的同意所进行的处理的合法性。',
  dropped: { other: '已拒绝 {count} 次向您的设备写入信息的操作。' },
  notSent: { other: '{count} 个请求未被发送。' },
  held: { other: '{count} 项写入或请求仍处于暂缓状态。' },
  erased: { other: '已删除 {count} 项。' },
  notErased: '{name} 未能删除：{reason}',
  retained: '予以保留（{reason}）：{names}。',
  unverifiable: '无法在本页面核实 {names}：{reason}',
  more: { other: '另外 {count} 项' },
  thirdPartySites: '第三方在其自有网站上存储的内容无法从此处删除。您拒绝的第三方不会再收到任何数据。',
  reasons: {
    'still-there': '删除后仍可读取：它位于其他路径下、存在同名的 HttpOnly Cookie，或已被脚本重新写入。',
    'http-only': '它由服务器设置为 HttpOnly，只有服务器才能删除。',
    'other-path': '它位于本网站的其他路径下。',
    'other-hosts': '本网站的其他主机将在您下次打开时删除各自存储的内容。',
  },
  confirmSent: '{purposes}还需一步：请通过 {site} 发送给您的消息中的链接进行确认。',
  reloadToStop: '请重新加载页面，以停止已在运行的内容。',
  reload: '重新加载',
};
