import { useId, useState } from 'preact/hooks';
import { text } from './text';
import { useFocusNext } from './use-focus-next';

interface Props {
  readonly name: string;
  readonly value: string;
}

type Step = 'idle' | 'warned' | 'copied' | 'failed';

/** Copies a value after a warning: it may be all that someone needs to act as the visitor. */
export function CopyValue({ name, value }: Props) {
  const [step, setStep] = useState<Step>('idle');
  const focusNext = useFocusNext();
  const copyId = useId();
  const cancelId = useId();
  const turn = (next: Step): void => {
    focusNext(next === 'warned' ? cancelId : copyId);
    setStep(next);
  };
  const copy = (): Promise<void> => navigator.clipboard.writeText(value).then(() => turn('copied'), () => turn('failed'));
  return (
    <>
      {step !== 'warned' && (
        <button type="button" id={copyId} class="quiet" aria-label={text('copyValueOf', name)} onClick={() => turn('warned')}>
          {text('copyValue')}
        </button>
      )}
      <p role="status">{step === 'warned' ? text('copyWarning') : step === 'copied' ? text('copied') : step === 'failed' && text('copyFailed')}</p>
      {step === 'warned' && (
        <>
          <button type="button" class="danger" onClick={() => void copy()}>{text('copyAnyway')}</button>
          <button type="button" id={cancelId} class="quiet" onClick={() => turn('idle')}>{text('cancel')}</button>
        </>
      )}
    </>
  );
}
