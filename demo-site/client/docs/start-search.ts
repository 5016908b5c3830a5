import { findHeadings, type Heading } from './find-headings';

const SHOWN = 12;

function result({ text, page, href }: Heading, root: string): HTMLLIElement {
  const link = Object.assign(document.createElement('a'), { href: root + href, textContent: text });
  const item = document.createElement('li');
  item.append(link);
  if (page) item.append(Object.assign(document.createElement('small'), { textContent: page }));
  return item;
}

/** The search over headings; its index is loaded when somebody begins to search. */
export function startSearch(): void {
  const box = document.querySelector<HTMLElement>('.search');
  const input = box?.querySelector('input');
  const list = box?.querySelector('.search-results');
  const count = box?.querySelector('.search-count');
  if (!box || !input || !list || !count) return;
  const address = input.dataset['index'] ?? '';
  const root = address.replace(/search\.json$/, '');
  let index: Promise<readonly Heading[]> | undefined;
  const load = (): Promise<readonly Heading[]> => (index ??= fetch(address).then((response) => response.json() as Promise<Heading[]>));

  async function search(words: string): Promise<void> {
    const found = words.trim() ? findHeadings(await load(), words) : [];
    if (words !== input?.value) return; // typed on meanwhile
    list?.replaceChildren(...found.slice(0, SHOWN).map((heading) => result(heading, root)));
    if (count) count.textContent = words.trim() ? `${found.length} found${found.length > SHOWN ? `, ${SHOWN} shown` : ''}` : '';
  }

  const failed = (): void => {
    index = undefined;
    count.textContent = 'The search could not be loaded.';
  };
  box.hidden = false;
  input.addEventListener('input', () => void search(input.value).catch(failed));
}
