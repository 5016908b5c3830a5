import { screen, waitFor, within } from '@testing-library/preact';
import type { SiteAbout } from '../../../../extension/messaging/site-about';
import { CLAIM, item, view } from '../popup/sample-view';
import { press, showApp } from '../popup/show-app';
import { whenAsked } from '../ui/fake-channel';

jest.mock('../../../../extension/messaging/channel', () => jest.requireActual('../ui/fake-channel'));
jest.mock('../../../../extension/platform/browser', () => jest.requireActual('../ui/fake-platform'));

const ABOUT: SiteAbout = { usage: 1_500_000, quota: 12_000_000_000, isPersisted: true, permissions: [{ name: 'camera', state: 'denied' }, { name: 'geolocation', state: 'prompt' }] };

async function open(claim: typeof CLAIM | null, answer: () => SiteAbout | Promise<SiteAbout> = () => ABOUT): Promise<HTMLElement> {
  await showApp(view({ items: [item()], claim }));
  whenAsked('site.about', answer);
  press('More');
  press('About this site');
  return screen.findByRole('dialog', { name: 'About shop.example' });
}

test('who is responsible, as the site says it, with a mail that names the choice', async () => {
  const panel = within(await open(CLAIM));
  expect(panel.getByText('Shop')).toBeTruthy();
  expect(panel.getByRole('link', { name: 'privacy@demo.invalid' }).getAttribute('href')).toBe('mailto:privacy%40demo.invalid?subject=About%20my%20choice%206f1f5f0e-0000-4000-8000-000000000000');
  expect(panel.getByRole('link', { name: 'Privacy policy' }).getAttribute('href')).toBe('https://www.shop.example/privacy');
});

test.each(['javascript:alert(1)', 'a@b.example?cc=c@d.example', 'Customer Service, in the app'])('a contact that is no plain address stays text: %s', async (contact) => {
  const site = { ...CLAIM.declaration.site, controller: { name: 'Shop', contact } };
  const panel = within(await open({ ...CLAIM, declaration: { ...CLAIM.declaration, site } }));
  expect(panel.getByText(contact).closest('a')).toBeNull();
});

test('a site that says nothing is told so', async () => {
  expect(within(await open(null)).getByText(/publishes nothing about this/)).toBeTruthy();
});

test('how much it keeps and what it may use', async () => {
  const panel = within(await open(null));
  await panel.findByText('1.5 MB in use, 12 GB at most.');
  expect(panel.getByText('The browser keeps it even when room runs short.')).toBeTruthy();
  expect(panel.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Camera: refused', 'Location: asks first']);
});

test('what could not be read is said, and the rest stays', async () => {
  const panel = within(await open(CLAIM, () => Promise.reject(new Error('The page does not respond'))));
  await panel.findByText('The page does not respond');
  expect(panel.getByText('Shop')).toBeTruthy();
  expect(panel.queryByText('How much it keeps')).toBeNull();
  press('Close');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement?.id).toBe('more');
});
