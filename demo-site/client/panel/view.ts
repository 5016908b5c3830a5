import type { ConsentView } from '../../../sdk';
import { controls } from './controls';
import { button, element } from './element';
import { cookieList, happeningList, receivedList, storedList } from './lists';
import css from './panel.css';
import type { Observed } from './watch';
import { panelWords } from './words';

const words = panelWords();
const NAMES: Readonly<Record<string, string>> = { preferences: words.preferences, analytics: words.analytics, advertising: words.advertising };

function standing(view: ConsentView | null): string {
  if (!view) return words.noSdk;
  const allowed = view.declaration.purposes.filter(({ id }) => id !== 'necessary' && view.allows(id)).map(({ id, name }) => name ?? NAMES[id] ?? id);
  if (allowed.length) return `${view.record ? words.decided : words.unasked}: ${allowed.join(', ')}`;
  return view.record ? words.nothingAllowed : words.undecided;
}

/** A heading with a number, over a list that scrolls. */
function part(title: string): { node: HTMLElement; show(list: HTMLElement, count: string): void } {
  const number = element('span');
  const body = element('div', { class: 'list', tabindex: '0', role: 'group', 'aria-label': title });
  return {
    node: element('div', {}, element('h3', {}, title, number), body),
    show(list, count) {
      number.textContent = count;
      body.replaceChildren(list);
    },
  };
}

/** The button that folds the panel away; folded at first where it would push the page down. */
function folding(host: HTMLElement, body: HTMLElement): HTMLButtonElement {
  const toggle = button('', () => fold(!body.hidden), { 'aria-controls': 'body' });
  const fold = (folded: boolean): void => {
    body.hidden = folded;
    host.toggleAttribute('data-collapsed', folded);
    toggle.textContent = folded ? words.open : words.close;
    toggle.setAttribute('aria-expanded', String(!folded));
  };
  fold(!matchMedia('(min-width: 80rem)').matches);
  return toggle;
}

function styled(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return root;
}

/** Puts the panel into `host` and returns what redraws it. */
export function mountPanel(host: HTMLElement, view: ConsentView | null): (observed: Observed) => void {
  const [stored, acts, received, sent] = [part(words.stored), part(words.acts), part(words.received), part(words.cookiesSent)];
  const summary = element('p', { class: 'summary' });
  const body = element('div', { id: 'body' }, element('p', { class: 'note' }, words.note), stored.node, acts.node, received.node, element('p', { class: 'note' }, words.receivedNote), sent.node, controls());
  styled(host).append(
    element('section', { 'aria-labelledby': 'title' }, element('header', {}, element('h2', { id: 'title' }, words.title), folding(host, body), summary), body),
  );
  return ({ stored: items, happenings, received: requests, cookies }) => {
    const count = (what: string): number => happenings.filter((one) => one.what === what).length;
    const counts = `${count('held')} ${words.held} · ${count('released')} ${words.released} · ${count('dropped')} ${words.dropped}`;
    summary.textContent = `${standing(view)} · ${counts}`;
    stored.show(storedList(items), String(items.length));
    acts.show(happeningList(happenings), String(happenings.length));
    received.show(receivedList(requests), String(requests.length));
    sent.show(cookieList(cookies), String(cookies.length));
  };
}
