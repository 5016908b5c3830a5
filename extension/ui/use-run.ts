import { useEffect, useState } from 'preact/hooks';
import { errorText } from './error-text';
import { text } from './text';
import type { Notice } from './notice';

/* An answer that is faster than this needs no "working". */
const PATIENCE = 400;

export interface Runner {
  readonly notice: Notice | null;
  /** True while an action runs that takes longer than a blink. */
  readonly slow: boolean;
  /** Runs one action at a time, shows its outcome (null: nothing to say), then looks again at what is stored. */
  readonly run: (action: () => Promise<Notice | null>) => Promise<void>;
  readonly dismiss: () => void;
}

const failed = (error: unknown): Notice => ({ tone: 'failed', headline: text('failedTitle'), details: [errorText(error)] });

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
  const [running, setRunning] = useState(false);
  const slow = useSlow(running);
  const run = async (action: () => Promise<Notice | null>): Promise<void> => {
    if (running) return;
    setRunning(true);
    const outcome = await action().catch(failed);
    await refresh();
    setNotice(outcome);
    setRunning(false);
  };
  return { notice, slow, run, dismiss: () => setNotice(null) };
}
