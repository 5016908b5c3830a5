import type { Item } from '../../../sdk/protocol';
import type { ReceivedRequest } from '../../server/received-log';
import { element } from './element';
import type { Happening } from './watch';
import { panelWords } from './words';

const SHOWN = 40;
const words = panelWords();

const row = (mark: string, main: string, side: string): HTMLLIElement =>
  element('li', {}, element('span', { class: 'mark' }, mark), element('span', { class: 'main' }, main), ...(side ? [element('span', { class: 'side' }, side)] : []));

const list = (rows: readonly HTMLLIElement[]): HTMLElement => (rows.length ? element('ul', {}, ...rows) : element('p', { class: 'none' }, words.none));

/** What is stored, with its purpose or that nobody declared it. */
export const storedList = (items: readonly Item[]): HTMLElement =>
  list(items.map(({ kind, name, entry }) => row(kind, name, entry?.purpose ?? words.undeclared)));

const WORD: Readonly<Record<Happening['what'], string>> = { held: words.held, released: words.released, dropped: words.dropped, undeclared: words.undeclared, returned: words.returned };

const withoutQuery = (address: string): string => address.replace(/^\w+:\/\//, '').replace(/\?.*/, '');

/** What the guards did, the latest first. */
export const happeningList = (happenings: readonly Happening[]): HTMLElement =>
  list(happenings.slice(-SHOWN).reverse().map(({ what, kind, name }) => row(WORD[what], kind === 'beacon' ? withoutQuery(name) : name, kind)));

/** What third parties received, the latest first. */
export const receivedList = (received: readonly ReceivedRequest[]): HTMLElement =>
  list(received.slice(-SHOWN).reverse().map(({ method, host, path, cookies }) => row(method, withoutQuery(host + path), cookies && '+ cookie')));

/** Cookies that reach the site's server: HttpOnly ones too, which no page script sees. */
export const cookieList = (names: readonly string[]): HTMLElement => list(names.map((name) => row('cookie', name, '')));
