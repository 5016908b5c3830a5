import { IDBFactory } from 'fake-indexeddb';
import { promisifyRequest } from 'idb-keyval';
import { natives } from '../../../../sdk/natives';
import { createSharedObjects, type SharedObjects, type SharedObjectsOptions } from '../../../../sdk/shared-objects/create-shared-objects';
import type { SpaceQuestion } from '../../../../sdk/protocol';
import type { NetStatusEvent, SharedObject } from '../../../../sdk/protocol';
import { fakeGuarding, type FakeGuarding } from '../guards/fake-guarding';

export const HOST = 'www.dingtalk.test';
export const PREFIX = 'dingtalk_consent_so:';

/** A page of `HOST` with shared objects, until the next one is opened: storage stays. */
export interface Page extends SharedObjects {
  /** What answers for consent, unless the options had another. */
  readonly guarding: FakeGuarding;
  /** Every question that the visitor was asked. */
  readonly asked: SpaceQuestion[];
  get(name: string, localPath?: string | null): SharedObject;
}

const undo: (() => void)[] = [];

/** What a page listens to ends with it. */
function leave(): void {
  undo.splice(0).forEach((act) => act());
}

export interface PageOptions extends Partial<SharedObjectsOptions> {
  /** The answer for every name. */
  readonly consent?: FakeGuarding['otherwise'];
  /** What the visitor answers to each question; false unless given. */
  answer?(question: SpaceQuestion): boolean | Promise<boolean>;
}

export function openPage({ consent = 'allow', answer = () => false, ...options }: PageOptions = {}): Page {
  leave();
  const guarding = fakeGuarding();
  guarding.otherwise = consent;
  const asked: SpaceQuestion[] = [];
  const listen = jest.spyOn(window, 'addEventListener').mockImplementation((type: string, listener: EventListenerOrEventListenerObject) => {
    EventTarget.prototype.addEventListener.call(window, type, listener);
    undo.push(() => window.removeEventListener(type, listener));
  });
  const objects = createSharedObjects({
    guarding: guarding.of('shared-object'),
    natives: natives(),
    async ask(question) {
      asked.push(question);
      return answer(question);
    },
    place: () => ({ host: HOST, path: '/app/index.html', isSecure: true, isThirdParty: false }),
    ...options,
  });
  listen.mockRestore();
  return {
    ...objects,
    guarding,
    asked,
    get(name, localPath = '/') {
      const object = objects.api.getLocal(name, localPath);
      if (!object) throw new Error(`getLocal("${name}") is null`);
      return object;
    },
  };
}

/** An empty profile. */
export function clearProfile(): void {
  leave();
  localStorage.clear();
  globalThis.indexedDB = new IDBFactory();
}

/** Keys of local storage without the prefix, in their order. */
export const lines = (): string[] => Object.keys(localStorage).filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length));

/** What the database has, by key; none where there is no database. */
export async function inDatabase(): Promise<Record<string, Uint8Array>> {
  if (!(await indexedDB.databases()).length) return {};
    const database = await promisifyRequest(indexedDB.open('dingtalk_consent_so'));
  const store = database.transaction('objects').objectStore('objects');
  const [names, values] = await Promise.all([promisifyRequest(store.getAllKeys()), promisifyRequest(store.getAll() as IDBRequest<Uint8Array[]>)]);
  database.close();
  return Object.fromEntries(names.map((name, index) => [name as string, values[index] as Uint8Array]));
}

/** The codes of an object's `netStatus` events, as they come. */
export function statuses(object: SharedObject): string[] {
  const codes: string[] = [];
  object.addEventListener('netStatus', ({ info }: NetStatusEvent) => codes.push(`${info.level} ${info.code}`));
  return codes;
}

export const SUCCESS = 'status SharedObject.Flush.Success';
export const FAILED = 'error SharedObject.Flush.Failed';

/** Waits for a condition, never for time. */
export async function until(condition: () => unknown): Promise<void> {
  for (let turn = 0; turn < 2000; turn++) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve));
  }
  throw new Error(`It never came true: ${String(condition)}`);
}

/** What was thrown: the name of a platform's error or the error's message. */
export function thrown(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof DOMException ? error.name : `${(error as Error).name}: ${(error as Error).message}`;
  }
  return 'nothing';
}

/** The visitor leaves the page, or moves it into the back-forward cache. */
export const leavePage = (): boolean => window.dispatchEvent(new Event('pagehide'));

/** Text that takes about so many bytes. */
export const text = (bytes: number): string => 'x'.repeat(bytes);
