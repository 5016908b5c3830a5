import type { Rights } from '../../sdk/protocol';

const SOURCE = 'Privacy Policy for DingTalk, last updated September 9, 2024';
const HEAD = 'Names or the Categories of the Third Party | Shared Information | Purpose of Sharing';

/** Rows of the policy's table of third parties, whole: name, what is shared, and why. */
const POLICY_TABLE = [
  [
    'Advertising analytics partners',
    'De-identified data that does not directly identify the user, such as encrypted OAID, device model, operating system version number, operating system type, system language, IP address',
    'To provide advertising analysis services',
  ],
  [
    'Mini-program, SaaS applications (applied and used by users / business Organizations)',
    'Subject to what the page displays for authorization (e.g., icon, nickname, phone number)',
    'To provide and access to third-party services',
  ],
  [
    'Third-party SDKs',
    'Depends on specific SDKs',
    'To ensure the stable operation and function realization of DingTalk Services so that users can use more services and functions',
  ],
] as const;

/** What the policy says of the visitor's rights, in its own words: paths and rows are quoted, and a test compares them with its text. */
export const POLICY_RIGHTS: Rights = {
  url: '/privacy',
  months: 1,
  extensionMonths: 2,
  terms: ['free', 'identity', 'reasons'],
  paths: [
    { right: 'correction', path: 'Settings and Privacy-About DingTalk-Privacy' },
    { right: 'portability', path: 'Settings and Privacy-Personal Information Inquiry & Download' },
    { right: 'account', path: 'Me-Settings-Security Center-Account settings–Delete DingTalk Account' },
    { right: 'account', path: 'Me-Settings-My Organization' },
  ],
  quotes: POLICY_TABLE.map(([name, ...rest]) => ({ title: HEAD, text: [name, ...rest], source: SOURCE })),
};
