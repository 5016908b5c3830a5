import type { ObjectTexts } from './texts';

export const texts: ObjectTexts = {
  spaceTitle: '需要更多存储空间？',
  spaceQuestion: '{site} 请求在您的设备上以共享对象的形式存储最多 {wanted} 的数据，目前已占用 {used}。',
  allowSpace: '允许',
  denySpace: '拒绝',
  unlimited: '不限',
  title: '共享对象',
  about: '本网站以 Flash Player 的方式存储的数据（“Flash Cookie”）。除上述选择外，以下设置同样适用。',
  stored: { other: '此处存储了 {count} 个对象，共 {size}。' },
  access: '存储',
  accesses: { allow: '在限额内允许', ask: '先询问', block: '阻止' },
  quota: '限额',
  thirdParty: '在其他网站中',
  thirdPartyAbout: '本网站嵌入其他网站的页面时，是否可以存储共享对象。',
  fixed: '由网站设定',
  removes: { other: '这将移除已存储的全部 {count} 个对象。' },
  remove: '移除',
  keep: '保留',
};
