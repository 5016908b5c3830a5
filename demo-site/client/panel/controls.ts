import { button, element } from './element';
import { panelWords } from './words';

/** Regions worth comparing; an empty one is a visitor whose region nobody knows. */
const REGIONS = ['', 'DE', 'FR', 'GB', 'US', 'US-CA', 'BR', 'CN', 'JP', 'SG', 'TH'];
const words = panelWords();

/** Goes to this page with another query parameter; null takes it away. */
function revisit(name: string, value: string | null): void {
  const url = new URL(location.href);
  if (value) url.searchParams.set(name, value);
  else url.searchParams.delete(name);
  location.assign(url.href);
}

const asked = (name: string): string => new URLSearchParams(location.search).get(name) ?? '';

interface Choice {
  /** Query parameter. */
  readonly name: string;
  readonly label: string;
  /** Value and text of each option. */
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly note?: string;
}

function choice({ name, label, options, note = '' }: Choice): HTMLElement {
  const chosen = asked(name);
  const select = element('select', { id: name }, ...options.map(([value, text]) => element('option', { value, selected: value.toLowerCase() === chosen.toLowerCase() }, text)));
  select.addEventListener('change', () => revisit(name, select.value));
  return element('p', {}, element('label', { for: name }, label), select, element('span', { class: 'note' }, note));
}

const choices = (): HTMLElement[] => [
  choice({ name: 'demo_region', label: words.region, options: REGIONS.map((region) => [region, region || words.anyRegion]), note: words.regionNote }),
  choice({ name: 'demo_visitor', label: words.visitor, options: Object.entries(words.visitors) }),
  choice({ name: 'demo_change', label: words.change, options: Object.entries(words.changes) }),
];

function gpcChoice(): HTMLElement {
  const simulated = asked('demo_gpc') === '1';
  const sent = (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true;
  if (sent && !simulated) return element('p', {}, words.gpcReal);
  return element('p', {}, button(simulated ? words.gpcOn : words.gpcOff, () => revisit('demo_gpc', simulated ? null : '1')), element('span', { class: 'note' }, simulated ? words.gpcSimulated : ''));
}

function reset(): void {
  const url = new URL(location.href);
  url.searchParams.delete('server-cookie'); // else the reset visitor would get it back at once
  location.assign(`/demo/reset?then=${encodeURIComponent(url.pathname + url.search)}`);
}

/** Region, visitor, version of the policy, Global Privacy Control, the server's cookie, and a fresh start. */
export const controls = (): HTMLElement =>
  element('div', { class: 'controls' }, ...choices(), gpcChoice(), element('p', {}, button(words.serverCookie, () => revisit('server-cookie', '1'))), element('p', {}, button(words.reset, reset, { class: 'strong' })));
