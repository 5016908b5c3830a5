import * as fc from 'fast-check';
import { readRecord, storedTexts, unpackRecord } from '../../../../sdk/record/read-record';
import { LONGEST, VERSION } from '../../../../sdk/record/record-format';
import type { ConsentRecord } from '../../../../sdk/protocol';
import { sampleRecord } from '../sample-record';

const DAY = 86_400_000;

/** The format as decision records and other hosts know it: the fields in order. */
const fieldsOf = ({ id, time, source, policyVersion, purposes, vendors, sweep, domain, until, minor }: ConsentRecord): unknown[] => [id, time, source, policyVersion, purposes, vendors, sweep, domain, until, minor];
const textOf = (fields: unknown): string => `v1.${encodeURIComponent(JSON.stringify(fields))}`;
const packed = (changes: Partial<ConsentRecord> = {}): string => textOf(fieldsOf(sampleRecord(changes)));

const granted = (record: ConsentRecord | null): string[] => Object.entries(record?.purposes ?? {}).flatMap(([id, allowed]) => ((allowed as unknown) === true ? [id] : []));

test('a record comes back as it was', () => {
  const record = sampleRecord({ purposes: { analytics: true, advertising: false }, vendors: { metrics: false }, sweep: 3, domain: 'dingtalk.test' });
  expect(unpackRecord(textOf(fieldsOf(record)))).toEqual(record);
});

test('a snapshot can’t be changed', () => {
  const record = unpackRecord(packed({ purposes: { analytics: false } }))!;
  for (const part of [record, record.purposes, record.vendors]) expect(Object.isFrozen(part)).toBe(true);
});

describe('undecided is what', () => {
  const all = { purposes: { analytics: true } };
  test.each<[string, string]>([
    ['has no version', packed(all).slice(VERSION.length)],
    ['has another version', packed(all).replace('v1.', 'v2.')],
    ['starts like ours and does not go on', 'v1.'],
    ['has no time', textOf(['id', null, 'banner', '1', { analytics: true }, {}, 0, ''])],
    ['has a time in words', textOf(['id', 'now', 'banner', '1', { analytics: true }, {}, 0, ''])],
    ['is longer than we write', textOf([...fieldsOf(sampleRecord(all)).slice(0, 7), 'x'.repeat(LONGEST)])],
    ['is JSON of another shape', textOf({ purposes: { analytics: true } })],
    ['is null', textOf(null)],
    ['is no JSON', 'v1.%7Banalytics%3Atrue%7D'],
    ['is badly encoded', 'v1.%E0%A4%A'],
    ['is empty', ''],
  ])('%s', (_, text) => expect(unpackRecord(text)).toBeNull());
});

test('no text grants anything but what it says true of', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string().map((text) => `v1.${text}`),
    fc.json().map((text) => `v1.${encodeURIComponent(text)}`),
    fc.array(fc.jsonValue(), { minLength: 6, maxLength: 9 }).map((fields) => textOf([fields[0], Date.now(), ...fields.slice(2)])),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const record = unpackRecord(text);
      const said = record && (JSON.parse(decodeURIComponent(text.slice(3))) as unknown[])[4];
      for (const id of granted(record)) expect((said as Record<string, unknown>)[id]).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a refusal, cut short or with one letter changed, never grants what was refused', () => {
  const record = sampleRecord({ purposes: { preferences: false, analytics: false, advertising: false }, vendors: { metrics: false } });
  const text = textOf(fieldsOf(record));
  const letters = fc.string({ unit: fc.constantFrom(...'abefrstu1.%2B3A,:{}[]"'), minLength: 1, maxLength: 1 });
  fc.assert(
    fc.property(fc.nat(text.length - 1), letters, fc.boolean(), (at, letter, isCut) => {
      expect(granted(unpackRecord(isCut ? text.slice(0, at) : text.slice(0, at) + letter + text.slice(at + 1)))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

describe('among the cookies of the page', () => {
  const writeTwin = (text: string, path: string) => (document.cookie = `dingtalk_consent=${text}; path=${path}`);
  const clear = () => ['/', '/app'].forEach((path) => (document.cookie = `dingtalk_consent=; max-age=0; path=${path}`));

  beforeEach(() => history.pushState(null, '', '/app/page'));
  afterEach(clear);

  test('the newest readable record counts, wherever it stands', () => {
    const old = packed({ id: 'old', time: Date.now() - DAY, purposes: { analytics: true } });
    const recent = packed({ id: 'new', purposes: { analytics: false } });
    for (const [near, far] of [[old, recent], [recent, old]] as const) {
      writeTwin(near, '/app');
      writeTwin(far, '/');
      expect(storedTexts()).toEqual([near, far]);
      expect(readRecord()?.id).toBe('new');
    }
  });

  test('an unreadable twin hides no record, and alone is undecided', () => {
    writeTwin('v9.x', '/app');
    expect(readRecord()).toBeNull();
    writeTwin(packed({ id: 'good' }), '/');
    expect(readRecord()?.id).toBe('good');
  });

  test('a cookie with a longer or another name is no record', () => {
    document.cookie = `dingtalk_consent2=${packed()}`;
    document.cookie = `other=dingtalk_consent=${packed()}`;
    expect(storedTexts()).toEqual([]);
    expect(readRecord()).toBeNull();
  });
});
