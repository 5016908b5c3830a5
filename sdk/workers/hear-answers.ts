import type { Realm } from '../natives/realm';
import { ASK, CHANNEL, GIVEN, type Answers, type Given } from './answers';

type WorkerRealm = Realm & { [GIVEN]?: Given };

/** A message of ours to a worker that no channel reaches. */
type Told = MessageEvent<Partial<Record<typeof GIVEN, Answers>> | null | undefined>;

/**
 * Takes what the page gave along, and hears of every change. A worker made of a `data:` URL has an origin of its own, which no
 * channel reaches: there the page's messages come among the worker's own, and are taken out before any listener sees them.
 */
export function hearAnswers(realm: WorkerRealm, take: (answers: Answers) => void): void {
  const given = realm[GIVEN];
  delete realm[GIVEN];
  if (given?.answers) take(given.answers);
  if (realm.origin === 'null') {
    realm.addEventListener('message', (event: Told) => {
      const answers = event.data?.[GIVEN];
      if (!answers) return;
      event.stopImmediatePropagation();
      take(answers);
    });
    return;
  }
  const channel = new BroadcastChannel(given?.channel ?? CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<Answers | typeof ASK>) => data !== ASK && take(data));
  channel.postMessage(ASK);
}
