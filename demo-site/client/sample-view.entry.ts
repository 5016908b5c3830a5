import type { SharedObject, SharedObjectApi } from '../../sdk/protocol';

/** How samples are shown: language, theme and layout, kept together in one shared object where that may be kept. */
const SETTINGS = ['language', 'theme', 'layout'] as const;
const api = (window as { DingTalkConsent?: { SharedObject?: SharedObjectApi } }).DingTalkConsent?.SharedObject;
const kept: SharedObject | null = api?.getLocal('demo_view', '/') ?? null;
const samples = document.querySelector<HTMLElement>('#samples');

const selectOf = (setting: string): HTMLSelectElement | null => document.querySelector(`#sample-${setting}`);

function show(setting: string, value: string): void {
  if (samples) samples.dataset[setting] = value;
  if (setting !== 'language') return;
  for (const sample of document.querySelectorAll<HTMLElement>('[data-sample]')) sample.hidden = sample.dataset.sample !== value;
}

/** Refused, it throws: the page goes on as the visitor set it, and forgets it when it goes. */
function keep(setting: string, value: string): void {
  if (!kept) return;
  kept.data[setting] = value;
  try {
    kept.flush();
  } catch (error) {
    if ((error as Error).name !== 'SecurityError') throw error;
  }
}

for (const setting of SETTINGS) {
  const select = selectOf(setting);
  if (!select) continue;
  const value = kept?.data[setting];
  if ([...select.options].some((option) => option.value === value)) select.value = value as string;
  show(setting, select.value);
  select.addEventListener('change', () => {
    show(setting, select.value);
    keep(setting, select.value);
  });
}
