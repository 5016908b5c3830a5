import type { PlaceholderTexts } from './texts';

export const texts: PlaceholderTexts = {
  notShown: '{vendor} 的内容未显示：它会为“{purpose}”存储或发送数据，而您尚未允许。',
  allow: '允许 {vendor}',
};
