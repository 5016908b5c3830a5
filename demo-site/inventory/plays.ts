import type { Declaration, PolicyChange } from '../../sdk/protocol';

/** Whom the demo can take its visitor for; nobody else is known to it. */
export const VISITORS = ['minor', 'member', 'dingding'] as const;
export type PlayedVisitor = (typeof VISITORS)[number];

/** How a made-up next version of the policy can differ from the real one. */
export const CHANGES = ['editorial', 'notice', 'material', 'controller'] as const;
export type PlayedChange = (typeof CHANGES)[number];

const knownIn = (language: string): Readonly<Record<PlayedVisitor, Declaration['visitor']>> => ({
  minor: { age: 'minor' },
  member: { organisation: { name: language === 'zh-CN' ? '示例组织（虚构）' : 'Example Organisation (made up)', contact: 'admin@demo.invalid' }, refuses: ['advertising'] },
  dingding: { audience: 'dingding' },
});

const IN_30_DAYS = 30 * 86_400_000;
const SUMMARIES = {
  en: 'This is a simulation: nothing in the real policy has changed.',
  'zh-CN': '这是模拟：真实政策没有任何变更。',
} as const;

/** A version after the real one, which exists in this demo alone. */
export const NEXT_VERSION = 'demo-next';

/** What the configuration says of the visitor that is played. */
export const visitorOf = (visitor: PlayedVisitor, language: string): Declaration['visitor'] => knownIn(language)[visitor];

/** The versions of the policy: the real one, and one that differs from it so. Analytics alone is touched by a material change. */
export function changesOf(kind: PlayedChange, { since, language, now }: { readonly since: string; readonly language: string; readonly now: number }): PolicyChange[] {
  const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
  const next = { version: NEXT_VERSION, date: day(now), summary: SUMMARIES[language === 'zh-CN' ? 'zh-CN' : 'en'] };
  const more = { material: { purposes: ['analytics'] }, controller: { effective: day(now + IN_30_DAYS) }, editorial: {}, notice: {} }[kind];
  return [{ version: since, date: since, kind: 'editorial' }, { ...next, ...more, kind }];
}
