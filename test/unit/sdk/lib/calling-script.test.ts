import * as fc from 'fast-check';
import { callingScript, scriptsOnStack } from '../../../../sdk/lib/calling-script';

test('Chromium names a script in brackets or bare', () => {
  const stack = 'Error\n    at decide (https://www.test/consent.js:1:200)\n    at new Tag (https://v.test/tag.js?x=1:10:3)\n    at https://v.test/loader.js:4:1';
  expect(scriptsOnStack(stack)).toEqual(['https://www.test/consent.js', 'https://v.test/tag.js?x=1', 'https://v.test/loader.js']);
});

test('Firefox and WebKit name it after @, with the port kept', () => {
  expect(scriptsOnStack('decide@http://www.test:8080/consent.js:1:200\nglobal code@http://v.test/tag.js:2:1')).toEqual(['http://www.test:8080/consent.js', 'http://v.test/tag.js']);
});

test('evaluated code counts as the script that evaluated it', () => {
  expect(scriptsOnStack('f@https://v.test/tag.js line 3 > eval:1:1\n@https://v.test/tag.js:3:9')).toContain('https://v.test/tag.js');
});

test('the first script that is not this one is the caller', () => {
  const stack = 'Error\n at a (https://www.test/consent.js:1:2)\n at b (https://www.test/consent.js:3:4)\n at c (https://v.test/tag.js:5:6)';
  jest.spyOn(globalThis, 'Error').mockImplementation(() => ({ stack }) as Error);
  expect(callingScript()).toBe('https://v.test/tag.js');
});

test('where the stack names nobody else, there is no caller', () => {
  jest.spyOn(globalThis, 'Error').mockImplementation(() => ({ stack: 'Error\n at a (https://www.test/consent.js:1:2)' }) as Error);
  expect(callingScript()).toBeNull();
});

test('whatever a page makes of its stacks, nothing is thrown', () => {
  fc.assert(fc.property(fc.anything({ withNullPrototype: false }), (stack) => void expect(Array.isArray(scriptsOnStack(stack))).toBe(true)));
  expect(scriptsOnStack(undefined)).toEqual([]);
});
