import { runInNewContext } from 'node:vm';
import { isStrict } from '../../../../sdk/workers/is-strict';

describe('isStrict', () => {
  test.each([
    '"use strict"', "'use strict';x()", '/* a */ // b\n "use strict"\nx()', '"other"; \'use strict\'', '#!/bin/x\n"use strict";', '\uFEFF"use strict";', '"use strict"\n"more"', '/**/'.repeat(900) + '"use strict"',
  ])('%j is', (text) => expect(isStrict(text)).toBe(true));

  test.each([
    '', 'x(); "use strict"', '"use strict" + x', '"use strict"\n.length', '"use strict", x', '("use strict")', '"use\\x20strict"', '// "use strict"', '/* "use strict" */ x', '"use strict', '/**/'.repeat(900) + 'x', '/'.repeat(4000),
  ])('%j is not', (text) => expect(isStrict(text)).toBe(false));

  test('as the platform has it', () => {
    const texts = ['"use strict"', '"use strict";', '"a"; "use strict"', '"use strict"\n+ 1', '"use strict"\n++globalThis.isStrictCount', '"use strict"\n-1', '/**/"use strict"\n;[1]', '"use strict"\n[1]', '1;"use strict"', '"use strict" /* b */ ; 2'];
    const isReally = (text: string): boolean => !runInNewContext(`${text}\n;(function () { return this; })()`);
    for (const text of texts) expect([text, isStrict(text)]).toEqual([text, isReally(text)]);
  });
});
