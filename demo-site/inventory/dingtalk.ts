import type { Finding } from './finding';

const cookie = { place: 'cookie', basis: 'code', lifetime: 'unknown' } as const;

/** Names seen on DingTalk's own hosts. */
export const DINGTALK: readonly Finding[] = [
  { ...cookie, names: ['account'], setter: 'DingTalk single sign-on', purpose: 'necessary', confidence: 'high', data: ['sign-in state'], description: 'Keeps a visitor signed in across DingTalk hosts.' },
  { ...cookie, names: ['dd_sid'], setter: 'DingTalk session', purpose: 'necessary', confidence: 'medium', data: ['session identifier'], description: 'Session of a signed-in visitor.' },
  {
    ...cookie, names: ['deviceid'], setter: 'DingTalk', purpose: 'necessary', confidence: 'high', data: ['device identifier'], description: 'Recognises the device, for account security.',
    justification: 'Recognises a device that signed in before; listed because it identifies the device for long.',
  },
  { ...cookie, names: ['dt_s'], setter: 'DingTalk session trace', purpose: 'analytics', confidence: 'medium', data: ['session identifier'], description: 'Session trace. Whether it is necessary is unclear, so it is asked for.' },
  { ...cookie, names: ['pub_uid', 'pub_org_id', 'dt_org'], setter: 'DingTalk user and organization ids', purpose: 'necessary', confidence: 'medium', data: ['user and organization identifiers'], description: 'Which organization the visitor works in.' },
  { ...cookie, names: ['dingtalk_corpid'], setter: 'DingTalk organization admin', purpose: 'necessary', confidence: 'medium', data: ['organization identifier'], description: 'Which organization is administered.' },
  { ...cookie, names: ['dd_n'], setter: 'DingTalk', purpose: 'preferences', confidence: 'low', data: ['region'], description: 'Region marker.' },
  { ...cookie, names: ['doc_atoken'], setter: 'DingTalk Docs', purpose: 'necessary', confidence: 'high', data: ['sign-in state'], description: 'Sign-in state of the document service.' },
  { ...cookie, names: ['x_dingtalk_doc_signature', 'doc_corp_id'], setter: 'DingTalk Docs', purpose: 'necessary', confidence: 'low', data: ['organization identifier'], description: 'Document service on organizations\' own hosts.' },
  {
    ...cookie, names: ['XSRF-TOKEN', '_csrf_token', 'csrfToken'], setter: 'application servers', purpose: 'necessary', lifetime: 'session', confidence: 'high', data: ['random token'], description: 'Proves that a request comes from the page.',
    justification: 'Protects the visitor\'s account against requests that other sites forge.',
  },
  {
    ...cookie, names: ['EGG_SESS'], setter: 'egg.js', purpose: 'necessary', lifetime: 'PT24H', lifetimeBasis: 'is the default of the framework', basis: 'framework', confidence: 'low', httpOnly: true,
    data: ['encrypted session'], description: 'Default session cookie of egg.js, which such sites may use.',
  },
  { ...cookie, names: ['up_ab', 'preview_ab'], setter: 'DingTalk', purpose: 'analytics', confidence: 'medium', data: ['experiment group'], description: 'Which variant of a page is shown.' },
  { ...cookie, names: ['cmouse'], setter: 'DingTalk organization admin', purpose: 'analytics', confidence: 'low', description: 'Security or analytics: unclear, so it is asked for.' },
  { ...cookie, names: ['weiflow_token'], setter: 'approval flow', purpose: 'necessary', confidence: 'low', data: ['token'], description: 'Sign-in state of the approval flow.' },
  { ...cookie, names: ['monitor_count'], setter: 'approval flow', purpose: 'analytics', confidence: 'low', data: ['counter'], description: 'Monitoring counter of the approval flow.' },
  { ...cookie, names: ['stayLogin'], setter: 'DingTalk sign-in', purpose: 'preferences', confidence: 'low', data: ['choice'], description: 'The visitor\'s choice to stay signed in.' },
];

/** What the same sources show, but no declaration entry can hold: listed on the privacy page only. */
export const DINGTALK_LISTED: readonly Finding[] = [
  { names: ['internal.lwp.setSessionIdCookie'], place: 'app-store', setter: 'dingtalk-jsapi 3.2.9, inside the app', purpose: 'necessary', lifetime: 'session', basis: 'package', confidence: 'high', description: 'Session cookie that the app sets for a page it shows. Its name is not public.' },
  {
    names: ['util.localStorage.*', 'util.cookies.*', 'util.domainStorage.*'], place: 'app-store', setter: 'dingtalk-jsapi 3.2.9, inside the app', purpose: 'necessary', lifetime: 'persistent', basis: 'package', confidence: 'high',
    description: 'Stores of the app that mini-programs write through its bridge: what for depends on the mini-program. Out of a browser\'s reach.',
  },
];
