import { ASK, CHANNEL, GIVEN, type Answers } from './answers';

interface Telling {
  /** Of this page, for the workers that it starts. */
  readonly channel: string;
  /** Null before the SDK is configured. */
  answers(): Answers | null;
}

export interface TellWorkers {
  /** What is allowed may be another now. */
  tell(): void;
  /** Tells this one too, which no channel reaches. */
  apart(worker: Worker): void;
}

/** Answers workers that ask, and tells all of them whenever `tell` is called. */
export function tellWorkers({ channel, answers }: Telling): TellWorkers {
  const apart = new Set<WeakRef<Worker>>();
  const channels = [channel, CHANNEL].map((name) => new BroadcastChannel(name));
  const tell = (on: readonly BroadcastChannel[]): void => {
    const now = answers();
    if (now) for (const one of on) one.postMessage(now);
  };
  for (const one of channels) one.addEventListener('message', ({ data }) => data === ASK && tell([one]));
  return {
    tell() {
      tell(channels);
      for (const one of apart) one.deref()?.postMessage({ [GIVEN]: answers() });
    },
    apart: (worker) => void apart.add(new WeakRef(worker)),
  };
}
