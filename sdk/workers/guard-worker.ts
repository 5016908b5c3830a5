import { guardCaches } from '../guards/cache-storage';
import { guardFileSystem } from '../guards/file-system';
import { createGuarding, type Answer, type GuardingState } from '../guards/guarding';
import { guardIndexedDb } from '../guards/indexed-db';
import { guardBuckets } from '../guards/storage-bucket';
import { openDatabases } from '../natives/open-databases';
import { patchToString } from '../natives/patch';
import type { Realm } from '../natives/realm';
import { answerFrom } from './answer-from';
import { guardCalls } from './guard-calls';
import { guardSyncAccess } from './guard-sync-access';
import { hearAnswers } from './hear-answers';

/** Before the page has told anything. */
const UNKNOWN: Answer = { entry: null, decision: 'hold', isTold: true };
const MARK = Symbol.for('dingtalk-consent.worker');

/** What the worker has open and may not have any more. A connection goes on past all guards, and keeps the eraser waiting. */
function closeDatabases(isVisible: (name: string) => boolean): void {
  for (const opened of openDatabases) {
    const database = opened.deref();
    if (database && isVisible(database.name)) continue;
    database?.close();
    openDatabases.delete(opened);
  }
}

/** Asks again for everything that waits, in its order. */
function settle({ waiting, endWaiting }: GuardingState): void {
  for (const attempt of waiting) {
    const decision = attempt.decision();
    if (decision !== 'hold') endWaiting(attempt, decision === 'allow');
  }
}

/** Gives up requests, oldest first, until no more wait than may. */
function bound({ waiting, endWaiting }: GuardingState, limit: number): void {
  const requests = [...waiting].filter(({ kind }) => kind === 'beacon');
  for (const attempt of requests.slice(0, Math.max(0, requests.length - limit))) endWaiting(attempt, false);
}

/**
 * Guards a dedicated or shared worker: what it stores and sends is decided as in the page. Everything waits until a page has told
 * what the visitor allows; then it is done or given up, in its order, and again on each choice.
 */
export function guardWorker(realm: Realm & { [MARK]?: true }): void {
  if (!('WorkerGlobalScope' in realm) || 'ServiceWorkerGlobalScope' in realm) throw new TypeError('DingTalkConsent: import worker-guard.js in a dedicated or shared worker; of a service worker declare the registration instead.');
  if (realm[MARK]) return; // the page has given it already
  Object.defineProperty(realm, MARK, { value: true });
  let answer = (..._: Parameters<ReturnType<typeof answerFrom>>): Answer => ({ ...UNKNOWN });
  let limit = Infinity;
  const guarding = createGuarding((event) => event === 'held' && bound(guarding, limit), (kind, name) => answer(kind, name));
  const databases = guarding.of('indexed-db');
  const files = guarding.of('file-system');
  const closeFiles = guardSyncAccess(files, realm);
  const installs = [guardIndexedDb(databases), guardCaches(guarding.of('cache-storage')), guardFileSystem(files), guardBuckets(guarding.of('storage-bucket')), guardCalls(guarding.of('beacon')), patchToString];
  for (const install of installs) install(realm);
  hearAnswers(realm, (answers) => {
    answer = answerFrom(answers);
    limit = answers.requests;
    guarding.forget();
    closeDatabases(databases.visible);
    closeFiles();
    settle(guarding);
  });
}
