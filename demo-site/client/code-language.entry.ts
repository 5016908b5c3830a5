/** Shows the samples of one programming language, the one chosen last where that may be kept. */
const KEY = 'demo_code_language';
const select = document.querySelector<HTMLSelectElement>('#code-language');

function show(language: string): void {
  for (const sample of document.querySelectorAll<HTMLElement>('[data-sample]')) sample.hidden = sample.dataset.sample !== language;
}

if (select) {
  const kept = localStorage.getItem(KEY);
  if (kept && [...select.options].some(({ value }) => value === kept)) select.value = kept;
  show(select.value);
  select.addEventListener('change', () => {
    localStorage.setItem(KEY, select.value);
    show(select.value);
  });
}

export {};
