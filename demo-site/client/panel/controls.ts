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

function regionChoice(): HTMLElement {
  const chosen = asked('demo_region').toUpperCase();
  const select = element('select', { id: 'region' }, ...REGIONS.map((region) => element('option', { value: region, selected: region === chosen }, region || words.anyRegion)));
  select.addEventListener('change', () => revisit('demo_region', select.value));
  return element('p', {}, element('label', { for: 'region' }, words.region), select, element('span', { class: 'note' }, words.regionNote));
}

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

/** Region, Global Privacy Control, the server's cookie, and a fresh start. */
export const controls = (): HTMLElement =>
  element('div', { class: 'controls' }, regionChoice(), gpcChoice(), element('p', {}, button(words.serverCookie, () => revisit('server-cookie', '1'))), element('p', {}, button(words.reset, reset, { class: 'strong' })));
