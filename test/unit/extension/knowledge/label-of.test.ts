import commonNames from '../../../../extension/knowledge/common-names.json';
import { labelOf } from '../../../../extension/knowledge/label-of';
import ownInventory from '../../../../extension/knowledge/own-inventory.json';
import { readNames, type NameList } from '../../../../extension/knowledge/read-names';
import { STORAGE_KINDS } from '../../../../sdk/protocol';

const found = (name: string, domain = 'www.shop.example', kind: 'cookie' | 'local-storage' = 'cookie') => {
  const label = labelOf(kind, name, domain);
  return label && [label.purpose, label.product, label.source, label.possible];
};

describe('a name', () => {
  test('is known from the public table', () => {
    expect(found('_ga')).toEqual(['analytics', 'Google Analytics', 'table', false]);
    expect(labelOf('cookie', '_fbp', '.shop.example')).toMatchObject({ vendor: 'Meta', purpose: 'advertising', date: '2026-11' });
  });

  test('is known by its beginning, the longest first', () => {
    expect(found('_ga_ABC123')).toEqual(['analytics', 'Google Analytics', 'table', false]);
    expect(labelOf('cookie', '_gat_gtag_UA_1', 'x.example')?.lifetime).toBe('PT1H');
    expect(labelOf('cookie', '_gat_other', 'x.example')?.lifetime).toBe('PT1M');
  });

  test('is known in page storage too', () => {
    expect(found('ajs_anonymous_id', 'https://www.shop.example', 'local-storage')).toEqual(['analytics', 'Segment', 'table', false]);
  });

  test('of this project’s inventory comes before the table, in the kinds that it was seen in', () => {
    expect(found('cna', '.mmstat.com')).toEqual(['analytics', 'aplus', 'inventory', false]);
    expect(found('isg__', 'https://www.dingtalk.com', 'local-storage')).toEqual(['necessary', 'AWSC risk control', 'inventory', false]);
    expect(found('isg__')).toBeNull();
  });

  test('that anyone may use counts on its own domain alone', () => {
    expect(found('sessionid')).toBeNull();
    expect(found('sessionid', '.instagram.com')).toEqual(['necessary', 'Instagram', 'table', false]);
    expect(found('account', '.dingtalk.com')).toEqual(['necessary', 'DingTalk sign-in', 'inventory', false]);
    expect(found('account')).toBeNull();
    expect(found('uid', 'ads.adform.net')?.[1]).toBe('Adform');
    expect(found('uid')).toBeNull();
  });

  test('that others use too is only possible', () => {
    expect(found('l')).toEqual(['necessary', 'AWSC risk control', 'inventory', true]);
    expect(found('sp')?.[3]).toBe(true);
  });

  test.each(['', 'id', 'theme', 'token', 'lang', '__proto__', 'constructor', '*', '_'])('%p is not known', (name) => {
    expect(found(name)).toBeNull();
  });
});

describe.each([['common-names.json', commonNames], ['own-inventory.json', ownInventory]] as const)('%s', (_, list: NameList) => {
  const rows = readNames(list, 'table');

  test('has a purpose of ours and a readable lifetime in each row', () => {
    const wrong = rows.filter(({ label }) =>
      !['necessary', 'preferences', 'analytics', 'advertising'].includes(label.purpose) ||
      !/^(session|persistent|unknown|P(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?)$/.test(label.lifetime));
    expect(wrong).toEqual([]);
  });

  test('names kinds that there are, and domains without dots around them', () => {
    expect(rows.filter(({ kinds }) => kinds?.some((kind) => !STORAGE_KINDS.includes(kind)))).toEqual([]);
    expect(rows.filter(({ domain }) => domain !== null && !/^[a-z\d-]+(\.[a-z\d-]+)+$/.test(domain))).toEqual([]);
  });

  test('says nothing twice', () => {
    const keys = rows.map(({ name, domain, kinds }) => `${name} ${domain ?? ''} ${kinds?.join() ?? ''}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('is sure of no name that anyone may use: three letters or fewer need a domain', () => {
    const bare = ({ name }: { name: string }): string => name.replace(/\*$/, '');
    const known = ['_ga', '_hj', 'cna', 'isg'];
    expect(rows.filter((row) => bare(row).length <= 3 && row.domain === null && !row.label.possible && !known.includes(bare(row)))).toEqual([]);
  });
});
