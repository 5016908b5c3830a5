import { TextEncoder } from 'node:util';
import type { DeclarativeNetRequest, Runtime, Scripting } from 'webextension-polyfill';
import { fakeCookies } from './fake-cookies';
import { runInFake, type FakeFrame } from './fake-frames';
import { wellFormed } from './well-formed';

/* Workers have it, jsdom has not. */
if (!('TextEncoder' in globalThis)) Object.assign(globalThis, { TextEncoder });

type Rule = DeclarativeNetRequest.Rule;
type Listener = (...args: never[]) => unknown;

/** A tab as the browser tells it. */
export interface FakeTab {
  readonly id: number;
  readonly url?: string;
  readonly incognito?: boolean;
  /** 1 unless told otherwise. */
  readonly windowId?: number;
  readonly frames?: readonly FakeFrame[];
}

function fakeArea() {
  let stored: Record<string, unknown> = {};
  return {
    clear: () => void (stored = {}),
    stored: () => stored,
    api: {
      get: (key: string | null) => Promise.resolve(key === null ? { ...stored } : key in stored ? { [key]: stored[key] } : {}),
      /* What comes back is a copy, as from the browser's own process. */
      set: (values: Record<string, unknown>) => Promise.resolve(void Object.assign(stored, wellFormed(JSON.parse(JSON.stringify(values))))),
      remove: (keys: string | string[]) => Promise.resolve([keys].flat().forEach((key) => delete stored[key])),
    },
  };
}

function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    emit: (...args: unknown[]) => [...listeners].map((listener) => (listener as (...args: unknown[]) => unknown)(...args)),
  };
}

function fakeRules() {
  const rules: Rule[] = [];
  return {
    rules,
    get: () => Promise.resolve([...rules]),
    update({ removeRuleIds = [], addRules = [] }: { removeRuleIds?: number[]; addRules?: Rule[] }) {
      rules.splice(0, rules.length, ...rules.filter(({ id }) => !removeRuleIds.includes(id)), ...addRules);
      return Promise.resolve();
    },
  };
}

const cookies = fakeCookies();
const local = fakeArea();
const session = fakeArea();
const dynamic = fakeRules();
const passing = fakeRules();
const scripts = new Map<string, Scripting.RegisteredContentScript>();
const alarms = new Map<string, { when: number }>();
const permissions = { origins: [] as string[], permissions: [] as string[] };
let tabs: readonly FakeTab[] = [];

const tabOf = (id: number): FakeTab => {
  const tab = tabs.find((one) => one.id === id);
  if (!tab) throw new Error(`No tab with id: ${id}`);
  return tab;
};
const told = ({ id, url, incognito = false }: FakeTab) => ({ id, incognito, ...(url === undefined ? {} : { url }) });

interface Injection {
  readonly target: { readonly tabId: number; readonly frameIds?: readonly number[] };
  readonly func?: unknown;
  readonly args?: readonly unknown[];
}

async function executeScript({ target, func, args = [] }: Injection) {
  const frames = (tabOf(target.tabId).frames ?? []).filter(({ frameId }) => target.frameIds?.includes(frameId) ?? true);
  if (!frames.length) throw new Error('Cannot access contents of the page');
  return Promise.all(frames.map(async (frame) => ({ frameId: frame.frameId, documentId: '', result: wellFormed(await runInFake(frame, func, wellFormed(args) as unknown[])) })));
}

/** The extension API in memory: what the engine uses of it, with the browsers' meaning. */
export const fakeBrowser = {
  runtime: {
    id: 'self',
    getURL: (path: string) => `chrome-extension://self/${path}`,
    onMessage: fakeEvent(), onConnect: fakeEvent(), onStartup: fakeEvent(), onInstalled: fakeEvent(),
    sendMessage: jest.fn<Promise<unknown>, [unknown]>(),
    connect: jest.fn<Runtime.Port, [{ name: string }]>(),
  },
  storage: { local: local.api, session: session.api },
  cookies: { ...cookies.api, onChanged: fakeEvent() },
  tabs: {
    get: (id: number) => Promise.resolve().then(() => told(tabOf(id))),
    query: () => Promise.resolve(tabs.map(told)),
    reload: jest.fn(() => Promise.resolve()),
    onUpdated: fakeEvent(), onRemoved: fakeEvent(),
  },
  windows: { getAll: () => Promise.resolve(tabs.map(({ windowId = 1, incognito = false }) => ({ id: windowId, incognito }))) },
  permissions: {
    getAll: () => Promise.resolve({ ...permissions }),
    contains: (asked: { permissions?: string[] }) => Promise.resolve((asked.permissions ?? []).every((one) => permissions.permissions.includes(one))),
    onAdded: fakeEvent(), onRemoved: fakeEvent(),
  },
  alarms: {
    get: (name: string) => Promise.resolve(alarms.has(name) ? { name, scheduledTime: alarms.get(name)?.when } : undefined),
    create: (name: string, alarm: { when: number }) => Promise.resolve(void alarms.set(name, alarm)),
    clear: (name: string) => Promise.resolve(alarms.delete(name)),
    onAlarm: fakeEvent(),
  },
  scripting: {
    executeScript: jest.fn(executeScript),
    getRegisteredContentScripts: ({ ids }: { ids: string[] }) => Promise.resolve(ids.flatMap((id) => scripts.get(id) ?? [])),
    registerContentScripts: (added: Scripting.RegisteredContentScript[]) => Promise.resolve(added.forEach((one) => scripts.set(one.id, one))),
    updateContentScripts: (added: Scripting.RegisteredContentScript[]) => Promise.resolve(added.forEach((one) => scripts.set(one.id, one))),
    unregisterContentScripts: ({ ids }: { ids: string[] }) => Promise.resolve(ids.forEach((id) => scripts.delete(id))),
  },
  declarativeNetRequest: {
    getDynamicRules: dynamic.get, updateDynamicRules: dynamic.update,
    getSessionRules: passing.get, updateSessionRules: passing.update,
  },
};

/** The fake's other side: what tests set up and look into. */
export const fake = {
  cookies, alarms, permissions, scripts,
  local: local.stored,
  session: session.stored,
  dynamicRules: dynamic.rules,
  sessionRules: passing.rules,
  showTabs: (...shown: FakeTab[]) => void (tabs = shown),
  /** As after installing: nothing stored, nothing granted, no tab. */
  reset() {
    local.clear();
    session.clear();
    cookies.fill();
    for (const map of [alarms, scripts]) map.clear();
    for (const list of [dynamic.rules, passing.rules, permissions.origins, permissions.permissions]) list.length = 0;
    tabs = [];
    fakeBrowser.scripting.executeScript.mockImplementation(executeScript);
  },
};
