import { matchLanguage } from '../../../../sdk/lib/match-language';

const AVAILABLE = ['en', 'zh-CN'] as const;

test.each([
  [['zh-CN'], 'zh-CN'],
  [['ZH-cn'], 'zh-CN'],
  [['zh'], 'zh-CN'],
  [['zh-Hans-SG'], 'zh-CN'],
  [['en-GB'], 'en'],
  [['de', 'zh', 'en'], 'zh-CN'],
  [[null, '', 'zh'], 'zh-CN'],
  [['de'], 'en'],
  [[], 'en'],
  [['zhx', 'e'], 'en'],
])('%j -> %s', (wanted, expected) => expect(matchLanguage(wanted, AVAILABLE)).toBe(expected));
