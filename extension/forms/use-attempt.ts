import { useRef, useState } from 'preact/hooks';
import { errorText } from '../ui/error-text';

export interface Attempt {
  readonly busy: boolean;
  /** Why the last attempt failed, or null. */
  readonly failure: string | null;
  /** Asks for something and takes the answer, unless it is not wanted any more by then. */
  readonly attempt: <T>(act: () => Promise<T>, take: (answer: T) => void) => Promise<void>;
  /** What was asked for is not wanted any more: neither its answer nor its failure. */
  readonly drop: () => void;
  readonly fail: (words: string) => void;
}

/** One question at a time, of a panel in which the visitor may change what is asked while it is answered. */
export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const turn = useRef(0);
  const begin = (isBusy: boolean): number => {
    setBusy(isBusy);
    setFailure(null);
    return ++turn.current;
  };
  const attempt = async <T>(act: () => Promise<T>, take: (answer: T) => void): Promise<void> => {
    const mine = begin(true);
    const settle = (then: () => void): void => {
      if (mine !== turn.current) return;
      setBusy(false);
      then();
    };
    await act().then((answer) => settle(() => take(answer)), (error: unknown) => settle(() => setFailure(errorText(error))));
  };
  return { busy, failure, attempt, drop: () => void begin(false), fail: setFailure };
}
