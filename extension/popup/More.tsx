import { useState } from 'preact/hooks';
import { text } from '../ui/text';

export interface MoreActions {
  readonly onAdd: () => void;
  readonly onImport: () => void;
  readonly onExport: () => void;
  readonly onAbout: () => void;
}

/** What is done seldom, out of the way until it is asked for. */
export function More({ onAdd, onImport, onExport, onAbout }: MoreActions) {
  const [open, setOpen] = useState(false);
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    setOpen(false);
    document.getElementById('more')?.focus();
  };
  return (
    <div class="more-actions" onKeyDown={closeOnEscape}>
      <button type="button" id="more" aria-expanded={open} aria-controls="more-list" onClick={() => setOpen(!open)}>{text('more')}</button>
      <div id="more-list" class="buttons" role="group" aria-label={text('more')} hidden={!open}>
        <button type="button" class="quiet" onClick={onAdd}>{text('addItem')}</button>
        <button type="button" class="quiet" onClick={onImport}>{text('importItems')}</button>
        <button type="button" class="quiet" onClick={onExport}>{text('exportItems')}</button>
        <button type="button" class="quiet" onClick={onAbout}>{text('aboutSite')}</button>
      </div>
    </div>
  );
}
