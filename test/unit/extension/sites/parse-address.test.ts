import { parseAddress } from '../../../../extension/sites/parse-address';

test.each([
  ['example.com', 'https://example.com'], [' Example.COM/path?q ', 'https://example.com'], ['http://example.com:8080/x', 'http://example.com:8080'],
  ['localhost:3000', 'https://localhost:3000'], ['münchen.example', 'https://xn--mnchen-3ya.example'],
])('%j is the origin %s', (typed, origin) => expect(parseAddress(typed)).toBe(origin));

test.each(['', '   ', 'two words', 'ftp://example.com', 'javascript://alert(1)', 'file:///etc', 'https://', 'http://a b'])('%j is no address of a site', (typed) => expect(parseAddress(typed)).toBeNull());
