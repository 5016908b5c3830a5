import { waitFor } from '@testing-library/preact';
import { createTeller } from '../../../../sdk/ui/confirmation';
import { fakeCore } from './fake-core';
import { said } from './shadow';
import { stubBrowser } from './stub-browser';

jest.mock('../../../../sdk/ui/confirmation', () => {
  const real = jest.requireActual<typeof import('../../../../sdk/ui/confirmation')>('../../../../sdk/ui/confirmation');
  return { ...real, createTeller: jest.fn(real.createTeller) };
});
stubBrowser();

test('what tells how a choice ended is made ready while the question is read, and not again with the click', async () => {
  const { ui } = await fakeCore();
  ui.start();
  await waitFor(() => expect(createTeller).toHaveBeenCalledTimes(1));
  ui.press('accept-all', { isTrusted: true } as Event, 'banner');
  expect(await said('banner')).toBe('Your choice is saved.');
  expect(createTeller).toHaveBeenCalledTimes(1);
});
