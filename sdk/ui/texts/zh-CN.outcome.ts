import type { OutcomeTexts } from './texts';

export const texts: OutcomeTexts = {
  allRefused: '您的选择已保存：所有非必要用途均已拒绝。',
  withdrawn: '您不再允许的用途自现在起撤回同意。撤回不影响此前基于您的同意所进行的处理的合法性。',
  dropped: { other: '已拒绝 {count} 次向您的设备写入信息的操作。' },
  notSent: { other: '{count} 个请求未被发送。' },
  held: { other: '{count} 项写入或请求仍处于暂缓状态。' },
  advertisingGoesOn:
    '拒绝并不意味着您不会再看到在线广告。被您拒绝的公司将不再根据您的偏好和使用情况投放定制广告，因此您可能会看到更多与您无关的广告。',
  notErased: '{name} 未能删除：{reason}',
  reloadToStop: '请重新加载页面，以停止已在运行的内容。',
  reload: '重新加载',
};
