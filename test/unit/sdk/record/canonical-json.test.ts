/** @jest-environment node */
import fc from 'fast-check';
import { canonicalJson } from '../../../../sdk/record/canonical-json';

/** The bits of a double, as appendix B of RFC 8785 gives them. */
function double(hex: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${hex}`));
  return view.getFloat64(0);
}

describe("the examples of RFC 8785", () => {
  /* Appendix B. */
  const NUMBERS: Readonly<Record<string, string>> = {
    '0000000000000000': '0', '8000000000000000': '0', '0000000000000001': '5e-324', '8000000000000001': '-5e-324',
    '7fefffffffffffff': '1.7976931348623157e+308', ffefffffffffffff: '-1.7976931348623157e+308',
    '4340000000000000': '9007199254740992', c340000000000000: '-9007199254740992', '4430000000000000': '295147905179352830000',
    '44b52d02c7e14af5': '9.999999999999997e+22', '44b52d02c7e14af6': '1e+23', '44b52d02c7e14af7': '1.0000000000000001e+23',
    '444b1ae4d6e2ef4e': '999999999999999700000', '444b1ae4d6e2ef4f': '999999999999999900000', '444b1ae4d6e2ef50': '1e+21',
    '3eb0c6f7a0b5ed8c': '9.999999999999997e-7', '3eb0c6f7a0b5ed8d': '0.000001',
    '41b3de4355555553': '333333333.3333332', '41b3de4355555554': '333333333.33333325', '41b3de4355555555': '333333333.3333333',
    '41b3de4355555556': '333333333.3333334', '41b3de4355555557': '333333333.33333343',
    becbf647612f3696: '-0.0000033333333333333333', '43143ff3c1cb0959': '1424953923781206.2',
  };

  test.each(Object.entries(NUMBERS))('the number %s is %s', (hex, text) => expect(canonicalJson(double(hex))).toBe(text));

  test.each(['7fffffffffffffff', '7ff0000000000000'])('the number %s is none', (hex) => expect(() => canonicalJson(double(hex))).toThrow(/finite/));

  /* Section 3.2.2 and 3.2.3. */
  test('white space, numbers, texts and literals', () => {
    const given = '{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001], "string": "\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}';
    expect(canonicalJson(JSON.parse(given))).toBe('{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}');
  });

  test('members are sorted by UTF-16 units, not by code points', () => {
    const given = { '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew Letter Dalet With Dagesh', '1': 'One', '\u{1f600}': 'Emoji: Grinning Face', '\u0080': 'Control', '\u00f6': 'Latin Small Letter O With Diaeresis' };
    const order = ['Carriage Return', 'One', 'Control', 'Latin Small Letter O With Diaeresis', 'Euro Sign', 'Emoji: Grinning Face', 'Hebrew Letter Dalet With Dagesh'];
    expect([...canonicalJson(given).matchAll(/:"([^"]*)"/g)].map(([, value]) => value)).toEqual(order);
  });
});

test.each([['\ud800'], ['x\udc00'], [{ '\udfff': 1 }], [['\udc00\ud800']]])('half of a surrogate pair is refused: %j', (value) => expect(() => canonicalJson(value)).toThrow(/surrogate/));

test.each([[undefined], [() => 1], [Symbol('x')], [1n], [{ a: undefined }], [[undefined]], [new Array(1)], [NaN], [new Date(0)], [new Map()]])('what JSON does not have is refused: %p', (value) =>
  expect(() => canonicalJson(value)).toThrow(TypeError),
);

const json = fc.jsonValue({ depthSize: 'medium', stringUnit: 'grapheme' });
const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([name, member]) => [name, shuffled(member)]));
};
/* -0 is 0 in canonical form. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('what is written reads as the same data', () => fc.assert(fc.property(json, (value) => expect(JSON.parse(canonicalJson(value))).toEqual(plain(value)))));

test('the order of members does not matter', () => fc.assert(fc.property(json, (value) => expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value)))));
