/* What a site may configure of a policy rule: as far as types can say, only what tightens. */
import type { PolicyChange, PolicyRule, Tightening } from '../../sdk/protocol';
import { resolve } from '../../sdk/policy';

const strict: Tightening = { mode: { analytics: 'opt-in' }, gpc: { mustShow: true }, reask: { refusal: 24 }, minorAge: 18, lockedPurposes: ['advertising'] };
const rule: PolicyRule = resolve({ region: 'DE', age: 'unknown', audience: 'unknown', signals: ['gpc'], purposes: ['analytics'], tighten: strict });

// @ts-expect-error A duty cannot be taken away.
const notHonoured: Tightening = { gpc: { mustHonour: false } };
// @ts-expect-error Nor can its showing.
const notShown: Tightening = { gpc: { mustShow: false } };
// @ts-expect-error There is no milder mode than a notice.
const off: Tightening = { mode: 'off' };
// @ts-expect-error What is unlocked is nobody's to say.
const unlocked: Tightening = { unlockedPurposes: ['advertising'] };
// @ts-expect-error Demands on the interface are the rule's.
const bare: Tightening = { ui: [] };
// @ts-expect-error A rule is a snapshot.
rule.minorAge = 13;
// @ts-expect-error And so are its modes.
rule.modes['analytics'] = 'notice';
// @ts-expect-error A purpose that was not asked about has no mode.
const certain: string = rule.modes['research'];
// @ts-expect-error What loosens is refused where it is written, too.
resolve({ region: 'DE', age: 'adult', audience: 'dingtalk', signals: [], purposes: [], tighten: { gpc: { mustHonour: false } } });
// @ts-expect-error There is no other signal yet.
resolve({ region: null, age: 'adult', audience: 'dingtalk', signals: ['dnt'], purposes: [] });
// @ts-expect-error Only what a purpose was agreed to for can be touched by purpose.
const told: PolicyChange = { version: '2', date: '2026-01-01', kind: 'notice', purposes: ['analytics'] };
// @ts-expect-error Only a change of controller is announced beforehand.
const later: PolicyChange = { version: '2', date: '2026-01-01', kind: 'material', effective: '2026-02-01' };

export const used: unknown[] = [notHonoured, notShown, off, unlocked, bare, certain, told, later];
