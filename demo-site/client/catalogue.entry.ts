/** Filters the catalogue, and keeps the visitor's marks where that may be kept. */
const KEY = 'demo_favourites';
const search = document.querySelector<HTMLInputElement>('#search');
const category = document.querySelector<HTMLSelectElement>('#category');
const found = document.querySelector<HTMLOutputElement>('#found');
const cards = [...document.querySelectorAll<HTMLElement>('#catalogue > li')];

function filter(): void {
  const words = (search?.value ?? '').trim().toLowerCase();
  for (const card of cards) {
    const { text = '', category: its } = card.dataset;
    card.hidden = !text.toLowerCase().includes(words) || Boolean(category?.value && category.value !== its);
  }
  if (found) found.value = String(cards.filter((card) => !card.hidden).length);
}

function readMarks(): Set<string> {
  return new Set((localStorage.getItem(KEY) ?? '').split(',').filter(Boolean));
}

const marks = readMarks();
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-favourite]')) {
  const id = button.dataset.favourite as string;
  button.setAttribute('aria-pressed', String(marks.has(id)));
  button.addEventListener('click', () => {
    if (!marks.delete(id)) marks.add(id);
    button.setAttribute('aria-pressed', String(marks.has(id)));
    localStorage.setItem(KEY, [...marks].join(','));
  });
}
search?.addEventListener('input', filter);
category?.addEventListener('change', filter);

export {};
