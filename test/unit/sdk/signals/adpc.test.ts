import fc from 'fast-check';
import { adpc, refusedBy } from '../../../../sdk/signals/adpc';

const REQUESTS = {
  preferences: { id: 'preferences', text: 'Settings?' },
  analytics: { id: 'q1', text: 'Measure?' },
  advertising: { id: 'q2', text: 'Adverts?' },
};
const ALL = ['preferences', 'analytics', 'advertising'];

describe('what decisions refuse', () => {
  test.each([
    ['nothing said', {}, []],
    ['consent', { consent: ['preferences', 'q1', 'q2'] }, []],
    ['consent for a part leaves the rest open', { consent: ['q1'] }, []],
    ['withdrawn by name', { withdraw: ['q1'] }, ['analytics']],
    ['all withdrawn', { withdraw: ['*'] }, ALL],
    ['all withdrawn but what is named: the specific beats the star', { withdraw: ['*'], consent: ['q1'] }, ['preferences', 'advertising']],
    ['withdrawn and consented to by name: no consent', { withdraw: ['q1'], consent: ['q1'] }, ['analytics']],
    ['objection to direct marketing', { object: ['direct-marketing'] }, ['advertising']],
    ['which consent to the same does not lift', { object: ['direct-marketing'], consent: ['q2'] }, ['advertising']],
    ['objection to all', { object: ['*'], consent: ['q1'] }, ['preferences', 'advertising']],
    ['no star for consent', { consent: ['*'], withdraw: ['*'] }, ALL],
    ['a list as browsers have them', { withdraw: { 0: 'q1', length: 1 } }, ['analytics']],
    ['identifiers of others', { withdraw: ['analytics', 'q9', '__proto__'] }, []],
    ['what is no list', { withdraw: '*', consent: 5, object: { length: 'x' } }, ALL],
  ])('%s', (_, decisions, expected) => expect(refusedBy(decisions, REQUESTS)).toEqual(expected));

  test('more consent never refuses more, and only named purposes or a star are refused', () => {
    const names = fc.array(fc.constantFrom('*', 'preferences', 'q1', 'q2', 'direct-marketing', 'other'));
    fc.assert(
      fc.property(names, names, names, (consent, withdraw, object) => {
        const without = refusedBy({ withdraw, object }, REQUESTS);
        expect(without).toEqual(expect.arrayContaining(refusedBy({ consent, withdraw, object }, REQUESTS)));
        if (![...withdraw, ...object].includes('*')) expect(without).toEqual(refusedBy({ consent, withdraw, object }, REQUESTS));
        expect(refusedBy({ consent }, REQUESTS)).toEqual([]);
      }),
    );
  });
});

describe('a browser that has the interface', () => {
  const answer = jest.fn();
  let control: EventTarget & { request?: typeof answer };
  const reported: (readonly string[])[] = [];
  const ask = () => adpc(REQUESTS, (refused) => reported.push(refused));
  const change = (userDecisions: unknown) => control.dispatchEvent(Object.assign(new Event('decisionchange'), { userDecisions }));
  const offer = (value: unknown) => Object.defineProperty(navigator, 'dataProtectionControl', { value, configurable: true });

  beforeEach(() => {
    reported.length = 0;
    answer.mockReset().mockResolvedValue({});
    control = Object.assign(new EventTarget(), { request: answer });
    offer(control);
  });

  test('is asked once, with each request', async () => {
    await ask();
    expect(answer.mock.calls).toEqual([[[REQUESTS.preferences, REQUESTS.analytics, REQUESTS.advertising]]]);
    expect(reported).toEqual([]);
  });

  test('reports what its user refuses, now and later', async () => {
    answer.mockResolvedValue({ withdraw: ['q1'] });
    await ask();
    change({ object: ['direct-marketing'] });
    expect(reported).toEqual([['analytics'], ['analytics', 'advertising']]);
  });

  test('only tightens: consent lifts nothing that was refused, and the same again is no news', async () => {
    answer.mockResolvedValue({ withdraw: ['*'] });
    await ask();
    change({ consent: ['preferences', 'q1', 'q2'] });
    change({ withdraw: ['q1'] });
    expect(reported).toEqual([ALL]);
  });

  test('a change while the question is still open counts', async () => {
    let end = (_: unknown): void => undefined;
    answer.mockReturnValue(new Promise((resolve) => (end = resolve)));
    const asked = ask();
    change({ withdraw: ['q2'] });
    expect(reported).toEqual([['advertising']]);
    end({});
    await asked;
    expect(reported).toHaveLength(1);
  });

  test.each([
    ['none', undefined],
    ['no object', 7],
    ['no request', new EventTarget()],
    ['one that throws', { request: () => { throw new Error('no'); } }],
    ['one that rejects', { request: () => Promise.reject(new Error('no')) }],
    ['one that answers nonsense', { request: () => Promise.resolve(null) }],
    ['events without decisions', { request: () => Promise.resolve('x'), addEventListener: (_: string, listener: (event: object) => void) => listener({}) }],
  ])('%s: nothing is refused, nothing granted, nothing thrown', async (_, value) => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    offer(value);
    await expect(ask()).resolves.toBeUndefined();
    expect(reported).toEqual([]);
  });
});
