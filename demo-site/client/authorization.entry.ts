/** What each mini-program is shown: asked by the sheet it opens with, and kept under a purpose of its own where the visitor allows that. */
import type { ConsentView, DingTalkConsent } from '../../sdk';

const KEY = 'demo_mini_programs';
const PURPOSE = 'mini-program';
const sheet = document.querySelector<HTMLDialogElement>('#sheet');
const rows = [...document.querySelectorAll<HTMLElement>('#sheet [data-item]')];
let opened = '';

const partOf = <E extends HTMLElement>(row: HTMLElement, name: string): E => row.querySelector<E>(name) as E;
const switchOf = (row: HTMLElement): HTMLInputElement => partOf(row, 'input');

function consentView(): ConsentView | null {
  try {
    return (globalThis as { DingTalkConsent?: typeof DingTalkConsent }).DingTalkConsent?.view() ?? null;
  } catch {
    return null; // the configuration was refused: everything is held, and the console says why
  }
}
const view = consentView();

/** As `program=item item`, one a line; what can't be read is no answer. */
function readAnswers(): Map<string, string[]> {
  const lines = (localStorage.getItem(KEY) ?? '').split('\n').filter((line) => line.includes('='));
  return new Map(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).split(' ').filter(Boolean)]));
}

/** Says at its card what a mini-program is shown; without an answer, nothing. */
function say(id: string, items: readonly string[] | undefined): void {
  const place = document.querySelector(`[data-answer="${id}"]`);
  const { answered, comma, nothing } = sheet?.dataset ?? {};
  const names = rows.filter((row) => items?.includes(row.dataset.item as string)).map((row) => partOf(row, 'label').textContent);
  if (place) place.textContent = items ? `${answered}: ${names.join(comma) || nothing}` : '';
}

function sayAll(): void {
  const answers = readAnswers();
  for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-answer]')) say(dataset.answer as string, answers.get(dataset.answer as string));
}

function open({ id, items, name }: { readonly id: string; readonly items: readonly string[]; readonly name: string }): void {
  opened = id;
  const allowed = readAnswers().get(id) ?? [];
  for (const row of rows) {
    row.hidden = !items.includes(row.dataset.item as string);
    switchOf(row).checked = !row.hidden && allowed.includes(row.dataset.item as string);
  }
  const isKept = view?.allows(PURPOSE) ?? false;
  for (const [part, isShown] of [['kept', isKept], ['not-kept', !isKept]] as const) document.querySelector<HTMLElement>(`#sheet-${part}`)!.hidden = !isShown;
  document.querySelector('#sheet-name')!.textContent = name;
  sheet?.showModal();
}

/** Where its purpose is not allowed the guard lets nothing of it reach the device. */
function answer(items: readonly string[]): void {
  const answers = readAnswers().set(opened, [...items]);
  localStorage.setItem(KEY, [...answers].map(([id, its]) => `${id}=${its.join(' ')}`).join('\n'));
  say(opened, items);
  sheet?.close();
}

for (const button of document.querySelectorAll<HTMLElement>('[data-open]')) {
  const { open: id = '', items = '', name = '' } = button.dataset;
  button.addEventListener('click', () => open({ id, items: items.split(' '), name }));
}
document.querySelector('#sheet-allow')?.addEventListener('click', () => answer(rows.filter((row) => switchOf(row).checked).map((row) => row.dataset.item as string)));
document.querySelector('#sheet-refuse')?.addEventListener('click', () => answer([]));
view?.on('change', sayAll);
sayAll();
