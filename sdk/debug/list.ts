import type { LogLine } from './log-line';
import { make, makeButton } from './make';
import { isWanted, type Wanted } from './narrow';

/** Lines that are shown; the whole log is in the copy. */
const SHOWN = 200;
const COLUMNS = ['Time', 'Decision', 'Kind', 'Name', 'Purpose', 'Vendor', 'Script'];

export interface List {
  readonly element: HTMLElement;
  /** Puts what is wanted of new lines on top. Rows that are there stay, and with them the focus. */
  add(lines: readonly LogLine[], wanted: Wanted): void;
  /** Shows what is wanted of all lines anew. */
  fill(lines: readonly LogLine[], wanted: Wanted): void;
}

function row(line: LogLine, copyDraft: (line: LogLine) => void): HTMLElement {
  const { time, decision, kind, name, purpose, vendor, script } = line;
  const draft = decision === 'undeclared' ? [' ', makeButton('Copy draft entry', () => copyDraft(line), { 'aria-label': `Copy draft entry of ${name}` })] : [];
  const cells = [new Date(time).toISOString().slice(11, 23), decision, kind, name, purpose, vendor, script].map((text) => make('td', {}, [text ?? '–']));
  cells[3]!.append(...draft);
  return make('tr', { class: decision.replace(' ', '-') }, cells);
}

/** The log as a table, newest first. */
export function createList(copyDraft: (line: LogLine) => void): List {
  const rows = make('tbody');
  const head = make('thead', {}, [make('tr', {}, COLUMNS.map((name) => make('th', { scope: 'col' }, [name])))]);
  const add: List['add'] = (lines, wanted) => {
    rows.prepend(...lines.filter((line) => isWanted(line, wanted)).slice(-SHOWN).reverse().map((line) => row(line, copyDraft)));
    while (rows.childElementCount > SHOWN) rows.lastElementChild!.remove();
  };
  return {
    /* A region that scrolls has to be reached by keyboard. */
    element: make('div', { class: 'list', tabindex: '0', role: 'region', 'aria-label': 'Decisions, newest first' }, [make('table', {}, [head, rows])]),
    add,
    fill(lines, wanted) {
      rows.replaceChildren();
      add(lines, wanted);
    },
  };
}
