import { useEffect, useRef, useState } from 'preact/hooks';
import { errorText } from './error-text';
import { text } from './text';
import { bothNotices, type Notice } from './notice';

/* An answer that is faster than this needs no "working". */
const PATIENCE = 400;

type Action = () => Promise<Notice | null>;

export interface Runner {
  readonly notice: Notice | null;
  /** True while an action runs that takes longer than a blink. */
  readonly slow: boolean;
  /**
   * Runs one action after the other, at once where none runs; shows its outcome (null: nothing to say), then looks again at
   * what is stored. `name` tells an action from others: the same once more while it waits or runs, as by a double click, does nothing.
   */
  readonly run: (action: Action, name?: string) => Promise<void>;
  readonly dismiss: () => void;
}

interface Queue {
  /** Names of those that run or wait, in their order. */
  readonly names: string[];
  last: Promise<void>;
  /** An outcome that the next one would take away before it can be read. */
  unread: Notice | null;
}

/** What went wrong, as an outcome. */
export const failed = (error: unknown): Notice => ({ tone: 'failed', headline: text('failedTitle'), details: [errorText(error)] });

function useSlow(running: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = running ? setTimeout(() => setSlow(true), PATIENCE) : undefined;
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [running]);
  return slow;
}

/** Runs what the visitor asked for and keeps its outcome; `refresh` reads again what is stored. */
export function useRun(refresh: () => Promise<void>): Runner {
  const [notice, setNotice] = useState<Notice | null>(null);
  const [count, setCount] = useState(0);
  const { current: queue } = useRef<Queue>({ names: [], last: Promise.resolve(), unread: null });
  const slow = useSlow(count > 0);
  const perform = async (action: Action): Promise<void> => {
    const outcome = await action().catch(failed);
    await refresh();
    queue.names.shift();
    const said = bothNotices(queue.unread, outcome);
    queue.unread = queue.names.length > 0 ? said : null;
    setNotice(said);
    setCount(queue.names.length);
  };
  const run = (action: Action, name = ''): Promise<void> => {
    if (name !== '' && queue.names.includes(name)) return queue.last;
    const isFirst = queue.names.push(name) === 1;
    setCount(queue.names.length);
    queue.last = isFirst ? perform(action) : queue.last.then(() => perform(action));
    return queue.last;
  };
  return { notice, slow, run, dismiss: () => setNotice(null) };
}
