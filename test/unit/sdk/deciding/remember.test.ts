import { createRemembering } from '../../../../sdk/deciding/remember';
import { parseDeclaration } from '../../../../sdk/declaration/parse-declaration';
import { natives } from '../../../../sdk/natives';
import type { Happened } from '../../../../sdk/record/event-facts';
import { sampleConfig } from '../sample-config';

const kept: string[] = [];

jest.mock('../../../../sdk/record/history', () => ({
  createHistory: () => ({ remember: async ({ event }: Happened) => void kept.push(String(event)), read: async () => ({ history: [...kept] }) }),
}));

const remembering = () => createRemembering({ natives: natives(), declaration: parseDeclaration(sampleConfig()) });

/** Lets everything end that waits for nothing but promises, and for a file that is there. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
};

let resting: (() => void)[];

beforeEach(() => {
  kept.length = 0;
  resting = [];
  window.requestIdleCallback = (callback) => resting.push(callback as () => void);
});
afterEach(() => delete (window as Partial<Window>).requestIdleCallback);

const rest = async (): Promise<void> => {
  resting.splice(0).forEach((go) => go());
  await settled();
};

test('an event is kept once the page is at rest, and no sooner: what was just allowed begins first', async () => {
  const { remember } = remembering();
  remember({ event: 'notice_shown' });
  await settled();
  expect([kept, resting.length]).toEqual([[], 1]);
  await rest();
  expect(kept).toEqual(['notice_shown']);
});

test('no page is waited for longer than a moment', () => {
  const asked = jest.fn();
  window.requestIdleCallback = asked;
  const { remember } = remembering();
  remember({ event: 'notice_shown' });
  return settled().then(() => expect(asked).toHaveBeenCalledWith(expect.any(Function), { timeout: 50 }));
});

test('events are kept in the order in which they happened', async () => {
  const { remember } = remembering();
  remember({ event: 'notice_shown' });
  remember({ event: 'policy-updated' });
  await settled();
  await rest();
  await rest();
  expect(kept).toEqual(['notice_shown', 'policy-updated']);
});

test('whoever reads the history finds what happened before, though it was still to be kept', async () => {
  const { remember, history } = remembering();
  remember({ event: 'notice_shown' });
  const read = history().then((one) => one.read());
  await settled();
  await rest();
  expect((await read).history).toEqual(['notice_shown']);
});

test('where the browser does not tell when it rests, the next task will do', async () => {
  delete (window as Partial<Window>).requestIdleCallback;
  const { remember } = remembering();
  remember({ event: 'notice_shown' });
  await settled();
  expect(kept).toEqual(['notice_shown']);
});

test('a page that nobody sees is not waited for: its timers may be held back', async () => {
  jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const { remember } = remembering();
  remember({ event: 'notice_shown' });
  await settled();
  expect([kept, resting]).toEqual([['notice_shown'], []]);
});
