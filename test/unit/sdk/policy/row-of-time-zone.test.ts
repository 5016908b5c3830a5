import * as fc from 'fast-check';
import { resolve } from '../../../../sdk/policy/resolve';
import { EXPECTED_ROWS } from './expected-rows';
import { question } from './question';
import { looserColumns } from './strictness';

const ruleFor = (region: string | undefined, timeZone?: string) => resolve(question({ region, timeZone }));

describe('a time zone', () => {
  test.each([
    ['Europe/Berlin', 'EU'],
    ['Europe/Paris', 'FR'],
    ['Europe/Zurich', 'CH'],
    ['Atlantic/Reykjavik', 'EU'],
    ['Asia/Nicosia', 'EU'],
    ['America/Sao_Paulo', 'BR'],
    ['America/Montreal', 'CA-QC'],
    ['Asia/Kuala_Lumpur', 'MY'],
    ['Asia/Jakarta', 'ID'],
    ['Asia/Bangkok', 'TH'],
    ['Asia/Ho_Chi_Minh', 'VN'],
    ['Asia/Saigon', 'VN'],
    ['Asia/Kolkata', 'IN'],
    ['Asia/Calcutta', 'IN'],
  ])('%s has everything asked for in a state that asks for an opt-out', (zone, row) => {
    const rule = ruleFor('US-WA', zone);
    expect(rule).toMatchObject({ row: 'US-other', timeZoneRow: row, modes: { preferences: 'opt-in', analytics: 'opt-in', advertising: 'opt-in', research: 'opt-in' } });
  });

  test.each([
    ['Asia/Seoul', 'KR', { preferences: 'opt-out', analytics: 'opt-in', advertising: 'opt-in' }],
    ['Asia/Singapore', 'SG', { preferences: 'opt-out', analytics: 'opt-out', advertising: 'opt-in' }],
    ['Asia/Tokyo', 'JP', { preferences: 'opt-out', analytics: 'opt-out', advertising: 'opt-in' }],
    ['Europe/London', 'GB', { preferences: 'opt-out', analytics: 'opt-out', advertising: 'opt-in' }],
  ])('%s tightens column by column', (zone, row, modes) => {
    expect(ruleFor('US-WA', zone)).toMatchObject({ row: 'US-other', timeZoneRow: row, modes });
  });

  test('of the US or the rest of Canada asks for no more than an opt-out', () => {
    expect(ruleFor('JP', 'America/Los_Angeles')).toMatchObject({ timeZoneRow: 'US-other', modes: { preferences: 'opt-out', analytics: 'opt-out', advertising: 'opt-in' } });
    expect(ruleFor('JP', 'America/Vancouver')).toMatchObject({ timeZoneRow: 'CA-other', modes: { preferences: 'opt-out' } });
  });

  test('takes along what its place demands of the interface, but no way out of what does not run unasked', () => {
    expect(ruleFor('DE', 'Europe/Paris').ui).toEqual([...ruleFor('DE').ui, 'multi-device-notice']);
    expect(ruleFor('US-CA', 'Europe/Berlin').ui).toEqual(expect.arrayContaining([...ruleFor('US-CA').ui]));
    expect(ruleFor('DE', 'America/New_York').ui).toEqual(ruleFor('DE').ui);
  });

  test('leaves languages, authority and the name of the row to the region that is stated', () => {
    const rule = ruleFor('SG', 'Asia/Tokyo');
    expect(rule).toMatchObject({ row: 'SG', languages: [], authority: ruleFor('SG').authority });
  });

  test.each([undefined, '', 'UTC', 'Mars/Olympus', 'America/Toronto', 'Asia/Shanghai', 'xEurope/Berlin', 'xAsia/Seoul', 'Asia/Tokyo2'])('%p changes nothing', (zone) => {
    expect(ruleFor('US-WA', zone)).toEqual(ruleFor('US-WA'));
  });

  test('of the region itself changes nothing, and nor does any where the region is unknown', () => {
    expect(ruleFor('JP', 'Asia/Tokyo')).toEqual(ruleFor('JP'));
    expect(ruleFor('FR', 'Europe/Paris')).toEqual(ruleFor('FR'));
    for (const zone of Intl.supportedValuesOf('timeZone')) expect(ruleFor(undefined, zone)).toEqual(ruleFor(undefined));
  });

  test('can only tighten', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const regions = fc.constantFrom(...EXPECTED_ROWS.map(({ region }) => region));
    fc.assert(fc.property(regions, zones, (region, zone) => expect(looserColumns(ruleFor(region, zone), ruleFor(region))).toEqual([])), { numRuns: 3_000 });
  });
});
