import { text } from './text';
import type { Notice } from './notice';

interface Props {
  readonly notice: Notice | null;
  readonly slow: boolean;
  readonly onReloadTab: () => void;
  readonly onDismiss: () => void;
}

function NoticeText({ notice }: { readonly notice: Notice }) {
  return (
    <>
      <p class="headline">{notice.headline}</p>
      {notice.details.length > 0 && <ul>{notice.details.map((line) => <li key={line}>{line}</li>)}</ul>}
    </>
  );
}

/** The outcome of the last action. The live region is always there: screen readers miss one that arrives with its text. */
export function NoticeBar({ notice: shown, slow, onReloadTab, onDismiss }: Props) {
  return (
    <div class={slow || shown ? 'notice' : 'unseen'} data-tone={slow ? 'done' : shown?.tone}>
      <div role="status">{slow ? <p>{text('working')}</p> : shown && <NoticeText notice={shown} />}</div>
      {shown && !slow && (
        <div class="buttons">
          {shown.offerReload && <button type="button" onClick={onReloadTab}>{text('reloadTab')}</button>}
          <button type="button" class="quiet" aria-label={text('closeNotice')} onClick={onDismiss}>{text('close')}</button>
        </div>
      )}
    </div>
  );
}
