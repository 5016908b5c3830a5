import type { ConsentRecord, Declaration, EraseReport, UiContext, UiDeciding } from '../../../../sdk/protocol';

export const report = (more: Partial<EraseReport> = {}): EraseReport => ({
  removed: [],
  failed: [],
  retained: [],
  unverifiable: [],
  needsReload: false,
  ...more,
});

export const record = (purposes: Record<string, boolean>, more: Partial<ConsentRecord> = {}): ConsentRecord => ({
  id: 'e7b1',
  time: Date.UTC(2026, 10, 22, 9, 30),
  source: 'banner',
  policyVersion: '2024-09-09',
  purposes,
  vendors: {},
  sweep: 0,
  until: 8.64e15,
  minor: false,
  domain: '',
  ...more,
});

export const ALL = { preferences: true, analytics: true, advertising: true };
export const NONE = { preferences: false, analytics: false, advertising: false };

export const declaration: Declaration = {
  site: {
    name: 'Sample Site',
    hosts: ['www.dingtalk.test'],
    policyUrl: '/privacy',
    policyVersion: '2024-09-09',
    controller: { name: 'Sample Controller', contact: 'privacy@demo.invalid' },
  },
  region: null,
  undeclared: 'hold',
  language: null,
  visitor: {},
  guards: {},
  held: { requests: 200, bytes: 1e6, seconds: 300 },
  purposes: [{ id: 'necessary' }, { id: 'preferences' }, { id: 'analytics', ifRefused: 'Faults stay longer.' }, { id: 'advertising' }],
  vendors: [
    { id: 'rum', name: 'Sample Metrics', role: 'independent', purposes: ['analytics'], data: ['page URL'], policyUrl: 'https://metrics.example/privacy', source: 'a package, our estimate' },
    { id: 'ads', name: 'Sample Ads', role: 'independent', purposes: ['advertising'], data: [], policyUrl: null, policyUrlReason: 'a category, not a company' },
    { id: 'host', name: 'Sample Host', role: 'processor', purposes: ['necessary'], data: ['IP address'], policyUrl: '/host' },
  ],
  entries: [
    { kind: 'cookie', name: 'session', purpose: 'necessary', lifetime: 'session', data: [], httpOnly: true, justification: 'Keeps you signed in.' },
    { kind: 'cookie', name: '_sm_*', purpose: 'analytics', vendor: 'rum', lifetime: 'P180D', data: ['identifier'], source: 'a package, our estimate' },
    { kind: 'local-storage', name: '_sm_id', purpose: 'analytics', lifetime: 'unknown', data: ['identifier'] },
  ],
};

export interface FakeContext extends UiContext {
  /** The present record; a choice replaces it by `next`. */
  present: ConsentRecord | null;
  next: ConsentRecord | null;
  choose: jest.MockedFunction<UiContext['choose']>;
  withdraw: jest.MockedFunction<UiContext['withdraw']>;
  inspect: jest.MockedFunction<UiDeciding['inspect']>;
  /** A method of the handle, by its name. */
  call: jest.MockedFunction<UiDeciding['call']>;
  close: jest.Mock;
  reload: jest.Mock;
  changed(): void;
  /** Something was erased that no choice made here has erased. */
  erased(): void;
}

/** A context whose choices succeed with an empty report, unless a test says otherwise. */
export function fakeContext(more: Partial<UiContext> = {}): FakeContext {
  const listeners = new Map<(detail: never) => void, unknown>();
  const tell = (event: string, detail: unknown): void => listeners.forEach((heard, listener) => heard === event && listener(detail as never));
  const carryOut = async (): Promise<EraseReport> => {
    context.present = context.next;
    context.changed();
    return report();
  };
  const context: FakeContext = {
    declaration,
    language: 'en',
    gpc: false,
    present: null,
    next: null,
    record: () => context.present,
    rule: async () => Promise.reject(new Error('no rules here')),
    visitor: () => ({}),
    refused: () => ({ held: 0, dropped: 0, notSent: 0 }),
    inspect: jest.fn(async () => []),
    call: jest.fn(),
    deciding: async () => ({ inspect: context.inspect, call: context.call }) as Partial<UiDeciding> as UiDeciding,
    choose: jest.fn(carryOut),
    withdraw: jest.fn(carryOut),
    on: (event: unknown, listener: (detail: never) => void) => {
      listeners.set(listener, event);
      return () => void listeners.delete(listener);
    },
    changed: () => tell('change', context.present),
    erased: () => tell('erased', report()),
    close: jest.fn(),
    reload: jest.fn(),
    ...more,
  } as object as FakeContext;
  return context;
}
