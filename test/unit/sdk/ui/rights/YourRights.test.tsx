import { render, screen } from '@testing-library/preact';
import { resolve } from '../../../../../sdk/policy/resolve';
import type { Rights, Ruling } from '../../../../../sdk/protocol';
import { texts as first } from '../../../../../sdk/ui/texts/en';
import { texts as preferences } from '../../../../../sdk/ui/texts/en.preferences';
import { texts as rights } from '../../../../../sdk/ui/texts/en.rights';
import { texts as rules } from '../../../../../sdk/ui/texts/en.rules';
import { YourRights } from '../../../../../sdk/ui/rights/YourRights';
import { NONE, declaration, fakeContext, record } from '../fake-context';

const texts = { ...first, ...preferences, ...rules, ...rights };
const ruling = { rule: resolve({ region: 'FR', age: 'unknown', audience: 'unknown', signals: [], purposes: [] }) } as Ruling;
const choose = jest.fn();

function show(config?: Rights, of: Ruling | null = ruling): void {
  const context = Object.assign(fakeContext({ declaration: { ...declaration, ...(config && { rights: config }) } }), { present: record(NONE) });
  render(<YourRights {...{ context, texts, choose, ruling: of }} />);
}
const letter = (): string => screen.getByLabelText<HTMLTextAreaElement>('Letter').value;
const text = (): string => document.body.textContent;

afterEach(() => jest.useRealTimers());

test('without configuration no time frame, path or promise is made up', () => {
  show();
  expect(text()).not.toContain('What the policy says');
  expect(text()).not.toContain('In your account');
  expect(text()).not.toMatch(/month/);
  expect(screen.getByRole('button', { name: 'Download as JSON' })).toBeTruthy();
});

test('the policy’s time frame counts from today by the calendar, the end of a month included', () => {
  jest.useFakeTimers({ now: Date.UTC(2027, 0, 31, 12) });
  show({ months: 1, extensionMonths: 2 });
  expect(text()).toContain('within 1 month of the receipt of a request: asked today, by February 28, 2027.');
  expect(text()).toContain('extended by 2 months, to April 30, 2027');
});

test('paths stand in the policy’s language, with a translation marked as such', () => {
  show({ paths: [{ right: 'account', path: 'Me-Settings', translated: 'Moi-Réglages' }], guardianUrl: '/parents' });
  const path = screen.getByText('Me-Settings');
  expect([path.tagName, path.lang, path.dir]).toEqual(['Q', 'en', 'ltr']);
  expect(text()).toContain('Moi-Réglages (a translation, not the policy’s words)');
  expect(screen.getByRole('link', { name: 'I am a parent or guardian' }).getAttribute('href')).toBe('/parents');
});

test('objecting refuses that purpose at once, and names it in a letter', () => {
  show();
  screen.getByRole('button', { name: 'Object: Analytics' }).click();
  expect(choose).toHaveBeenCalledWith({ purposes: { analytics: false } }, expect.anything());
});

test('a letter has the record in it, leaves out what is not known, and goes to the controller by mail', () => {
  show();
  expect(letter()).toContain('To Sample Controller\n');
  expect(letter()).toContain('I ask for: access to my personal data\nSite: Sample Site');
  expect(letter()).toContain('Record of my choice: e7b1\n');
  expect(letter()).not.toContain('Purposes:');
  const mail = new URL(screen.getByRole<HTMLAnchorElement>('link', { name: 'Open in mail program' }).href);
  expect([mail.pathname, mail.searchParams.get('body')]).toEqual(['privacy@demo.invalid', letter()]);
});

test('names the authority of the region, or says in general whom to complain to', () => {
  show();
  expect(screen.getByRole('link', { name: /^You may complain to: Commission nationale/ })).toBeTruthy();
  document.body.textContent = '';
  show(undefined, null);
  expect(text()).toContain('You may complain to the data protection authority where you live or work.');
});
