import * as fc from 'fast-check';
import { natives } from '../../../../sdk/natives';
import { readRecord, storedTexts } from '../../../../sdk/record/read-record';
import { writeRecord, type NewChoice } from '../../../../sdk/record/write-record';
import { sampleRecord } from '../sample-record';

const OPTIONAL = ['preferences', 'analytics', 'advertising'];
const choice = (more: Partial<NewChoice> = {}): NewChoice => ({ previous: null, choices: {}, source: 'banner', policyVersion: '1', optional: OPTIONAL, locked: [], again: { acceptance: 2e12, refusal: 3e12 }, ...more });
const clear = () => ['', '; domain=dingtalk.test', '; domain=www.dingtalk.test'].forEach((domain) => (document.cookie = `dingtalk_consent=; max-age=0; path=/${domain}`));

beforeEach(() => {
  Object.assign(globalThis, { crypto: { randomUUID: () => `id-${Math.random()}` } });
  clear();
});

test('every purpose gets an answer with the first choice: what it leaves out is refused', () => {
  expect(writeRecord(choice({ choices: { purposes: { analytics: true } } })).record.purposes).toEqual({ preferences: false, analytics: true, advertising: false });
});

test('a later choice changes what it names and keeps the rest', () => {
  const previous = sampleRecord({ purposes: { preferences: true, analytics: true, advertising: false }, vendors: { metrics: false } });
  const { record } = writeRecord(choice({ previous, choices: { purposes: { analytics: false } } }));
  expect(record.purposes).toEqual({ preferences: true, analytics: false, advertising: false });
  expect(record.vendors).toEqual({ metrics: false });
});

test('a vendor has an answer of its own until it is given back to its purposes', () => {
  const previous = sampleRecord({ vendors: { metrics: false, ads: false } });
  expect(writeRecord(choice({ previous, choices: { vendors: { metrics: null, host: true } } })).record.vendors).toEqual({ ads: false, host: true });
});

test('what one vendor was allowed beside its purposes ends with the next choice about purposes; what it was refused does not', () => {
  const previous = sampleRecord({ vendors: { metrics: false, ads: true, host: true } });
  expect(writeRecord(choice({ previous, choices: { purposes: { analytics: false }, vendors: { host: true } } })).record.vendors).toEqual({ metrics: false, host: true });
});

test('a choice about one vendor leaves what was never answered unanswered', () => {
  const { record } = writeRecord(choice({ choices: { vendors: { ads: true } } }));
  expect([record.purposes, record.vendors]).toEqual([{}, { ads: true }]);
});

test('necessary and undeclared purposes never enter the record', () => {
  expect(Object.keys(writeRecord(choice({ choices: { purposes: { necessary: true, unknown: true } } })).record.purposes)).toEqual(OPTIONAL);
});

test('the sweep number grows with each refusal and with nothing else', () => {
  const all = { preferences: true, analytics: true, advertising: true };
  const sweepAfter = (choices: NewChoice['choices']) => writeRecord(choice({ previous: sampleRecord({ sweep: 7, purposes: all }), choices })).record.sweep;
  expect(sweepAfter({ purposes: all })).toBe(7);
  expect(sweepAfter({ purposes: { analytics: false } })).toBe(8);
  expect(sweepAfter({ vendors: { metrics: false } })).toBe(8);
});

test('each choice is a record of its own: another id, this moment, who made it, under which policy', () => {
  const before = Date.now();
  const [first, second] = [writeRecord(choice()), writeRecord(choice({ source: 'api', policyVersion: '2' }))];
  expect(first?.record.id).not.toBe(second?.record.id);
  expect(second?.record).toMatchObject({ source: 'api', policyVersion: '2' });
  expect(second?.record.time).toBeGreaterThanOrEqual(before);
});

test('outside secure contexts, without randomUUID, ids still differ', () => {
  Object.assign(globalThis, { crypto: {} });
  expect(writeRecord(choice()).record.id).not.toBe(writeRecord(choice()).record.id);
});

describe('the cookie', () => {
  test('lies on the widest domain the browser takes, which the record remembers', () => {
    const { record, stored } = writeRecord(choice());
    expect({ stored, domain: record.domain }).toEqual({ stored: true, domain: 'dingtalk.test' }); // `test` alone is refused
    expect(readRecord()).toEqual(record);
  });

  test('is written once where the domain is known, with path, SameSite, Secure and 400 days', () => {
    const write = jest.spyOn(natives() as { writeCookie: (text: string) => void }, 'writeCookie');
    writeRecord(choice({ previous: sampleRecord({ domain: 'dingtalk.test' }) }));
    const written = write.mock.calls.map(([text]) => text).filter((text) => !text.includes('max-age=0'));
    expect(written).toHaveLength(1);
    expect(written[0]).toMatch(/; path=\/; samesite=lax; max-age=34560000; domain=dingtalk\.test; secure$/);
  });

  test('of a first choice takes three looks at the jar: each waits for another process, and the scripts that are allowed with it', () => {
    const jar = natives() as { writeCookie: (text: string) => void; readCookies: () => string };
    const [write, read] = [jest.spyOn(jar, 'writeCookie'), jest.spyOn(jar, 'readCookies')];
    writeRecord(choice());
    expect([read.mock.calls.length, write.mock.calls.map(([text]) => /; domain=[^;]*/.exec(text)?.[0])]).toEqual([2, ['; domain=dingtalk.test']]);
  });

  test('leaves no host-only twin beside it', () => {
    document.cookie = 'dingtalk_consent=v1.old; path=/';
    writeRecord(choice());
    expect(storedTexts()).toHaveLength(1);
  });

  test('is stored though the remembered domain is none of this page’s', () => {
    const { record, stored } = writeRecord(choice({ previous: sampleRecord({ domain: 'evil.example' }), choices: { purposes: { analytics: false } } }));
    expect(stored).toBe(true);
    expect(readRecord()).toEqual(record);
  });

  test.each([
    ['the first choice', null],
    ['a later choice', sampleRecord({ domain: 'dingtalk.test' })],
  ])('%s makes no twin of what another tab writes in the same moment: the last one stays', (_, previous) => {
    if (previous) writeRecord(choice({ previous }));
    const { writeCookie } = natives();
    const others = sampleRecord({ id: 'others', domain: 'dingtalk.test', time: Date.now() - 5 });
    const { id, time, source, policyVersion, purposes, vendors, sweep, domain, until } = others;
    const theirs = `dingtalk_consent=v1.${encodeURIComponent(JSON.stringify([id, time, source, policyVersion, purposes, vendors, sweep, domain, until]))}; path=/; domain=dingtalk.test`;
    jest.spyOn(natives() as { writeCookie: (text: string) => void }, 'writeCookie').mockImplementation((text) => {
      writeCookie(text);
      if (text.includes('domain=dingtalk.test')) writeCookie(theirs);
    });
    expect(writeRecord(choice({ previous })).stored).toBe(true);
    expect(storedTexts()).toHaveLength(1);
    expect(readRecord()?.id).toBe('others');
  });

  test('that the browser does not take leaves the choice valid for this page', () => {
    jest.spyOn(natives() as { writeCookie: (text: string) => void }, 'writeCookie').mockImplementation(() => undefined);
    const { record, stored } = writeRecord(choice({ choices: { purposes: { analytics: true } } }));
    expect(stored).toBe(false);
    expect(record.purposes['analytics']).toBe(true);
    expect(Object.isFrozen(record)).toBe(true);
  });
});

test('what is written is what is read, whatever the purposes, vendors and versions are called', () => {
  const names = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((name) => name !== '__proto__');
  fc.assert(
    fc.property(fc.dictionary(names, fc.boolean(), { maxKeys: 6 }), fc.dictionary(names, fc.boolean(), { maxKeys: 6 }), names, (purposes, vendors, policyVersion) => {
      clear();
      const { record, stored } = writeRecord(choice({ choices: { purposes, vendors }, policyVersion, optional: Object.keys(purposes) }));
      expect(stored).toBe(true);
      expect(record.purposes).toEqual({ ...purposes });
      expect(readRecord()).toEqual(record);
    }),
  );
});
