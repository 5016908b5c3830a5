import type { ConsentView } from '../consent';
import { createCopy } from './copy';
import css from './debug.css';
import { createList } from './list';
import { logLines, type LogLine, type Told } from './log-line';
import { make, makeButton } from './make';
import { countsOf, type Wanted } from './narrow';
import { createNarrowing } from './narrowing';

/** Lines that are kept; older ones go. */
const KEPT = 5_000;

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** A part of the page of its own, last in tab order. */
function createRoot(): ShadowRoot {
  const host = make('dingtalk-consent-debug' as 'div', { lang: 'en', dir: 'ltr' });
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheetOf(css)];
  (document.body ?? document.documentElement).append(host);
  return root;
}

/** Has a question in the middle of the window make room: it stands at the end, as the others do. */
function moveQuestion(): void {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheetOf('dingtalk-consent[data-layout=centred]::part(banner){inset-block:auto 8px}')];
}

/** Shows what the guards decide, live, over the page. It takes no focus. Returns what adds to the list; `early` is what was told before. */
export function showOverlay(view: ConsentView, early: readonly Told[]): (told: Told) => void {
  const lines: LogLine[] = [];
  let wanted: Wanted = { kind: '', decision: '', text: '' };
  let isPaused = false;
  const counts = make('p', { class: 'counts' });
  const { copy, said } = createCopy();
  const list = createList((line) => void draftOf(view, line).then(copy));
  const draw = (): void => list.fill(lines, wanted);
  const narrowing = createNarrowing((next) => {
    wanted = next;
    draw();
  });
  const pause = makeButton('Pause', () => {
    isPaused = !isPaused;
    pause.setAttribute('aria-pressed', String(isPaused));
    if (!isPaused) draw();
  }, { 'aria-pressed': 'false' });
  const copyAll = makeButton('Copy as JSON', () => copy(JSON.stringify(lines.map(({ time, ...line }) => ({ time: new Date(time).toISOString(), ...line })), null, 2)));
  const body = make('div', { id: 'body' }, [make('div', { class: 'row' }, [...narrowing.fields, pause, copyAll]), counts, said, list.element]);
  const fold = makeButton('Consent debug', () => {
    body.hidden = !body.hidden;
    fold.setAttribute('aria-expanded', String(!body.hidden));
  }, { 'aria-expanded': 'true', 'aria-controls': 'body' });
  moveQuestion();
  createRoot().append(make('section', { 'aria-label': 'Consent debug' }, [make('h2', {}, [fold]), body]));

  const add = (told: Told): void => {
    const more = logLines(told);
    lines.push(...more);
    lines.splice(0, lines.length - KEPT);
    narrowing.know(more);
    counts.textContent = countsOf(lines);
    if (!isPaused) list.add(more, wanted);
  };
  counts.textContent = countsOf(lines);
  early.forEach(add);
  return add;
}

/** The entry that the declaration lacks, as the export drafts it. */
async function draftOf(view: ConsentView, { kind, name }: LogLine): Promise<string> {
  const { draft } = await view.export();
  const mine = draft.find((one) => one.kind === kind && (one.name === name || (one.name.endsWith('*') && name.startsWith(one.name.slice(0, -1)))));
  return JSON.stringify(mine ?? { kind, name, purpose: '', lifetime: 'unknown', data: [] }, null, 2);
}
