import { StatusPanel } from './StatusPanel';
import { text } from './text';

interface Props {
  readonly failure: string | null;
  readonly onRetry: () => void;
}

/** Says that the last reading failed, beside what the one before showed. The live region is always there. */
export function ReadFailure({ failure, onRetry }: Props) {
  return (
    <div role="alert">
      {failure !== null && <StatusPanel title="failedTitle" words={`${failure} ${text('shownEarlier')}`} remedy={{ label: text('tryAgain'), onClick: onRetry }} />}
    </div>
  );
}
