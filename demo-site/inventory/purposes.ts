import type { Purpose } from '../../sdk/protocol';

const TEXTS = {
  en: {
    interoperability: ['Interaction with DingDing users', 'Shares what an interaction needs with DingDing, only where you start one with its users. Never allowed along with other purposes.'],
    miniProgram: ['Mini-program authorization', 'Keeps which of your data (icon, nickname, phone number) you let each mini-program be shown. Asked item by item where you open one. Never allowed along with other purposes.'],
    marketing: ['Marketing messages', 'E-mail and messages about products. You confirm by a link; nothing is sent in this demo.'],
  },
  'zh-CN': {
    interoperability: ['与 DingDing 用户互动', '仅在您主动与其用户互动时，向 DingDing 共享互动所需的信息。不会随其他用途一并允许。'],
    miniProgram: ['小程序授权', '保存您允许向每个小程序展示的信息（头像、昵称、手机号）。在您打开小程序时逐项询问。不会随其他用途一并允许。'],
    marketing: ['营销消息', '有关产品的电子邮件和消息。需通过链接确认；本演示不会发送任何消息。'],
  },
} as const;

/** The purposes of the policy that the SDK's own four do not have: each stands for itself. */
export function purposesIn(language: string): Purpose[] {
  const { interoperability, miniProgram, marketing } = TEXTS[language === 'zh-CN' ? 'zh-CN' : 'en'];
  return [
    { id: 'interoperability', name: interoperability[0], description: interoperability[1], separate: true },
    { id: 'mini-program', name: miniProgram[0], description: miniProgram[1], separate: true },
    { id: 'marketing', name: marketing[0], description: marketing[1], separate: true, doubleOptIn: true },
  ];
}
