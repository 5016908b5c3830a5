import { parseDeclaration } from '../../../../sdk/declaration/parse-declaration';
import { gpcFile } from '../../../../sdk/signals/gpc-file';
import { sampleConfig } from '../sample-config';

const declaration = (changes: object = {}) => parseDeclaration({ ...sampleConfig(), ...changes });

test.each(['2026-01-15', '2026-01-15T09:30:00Z', '2026-01-15T09:30:00.5+01:00'])('a site that enforces the signal says so, and since when: %s', (lastUpdate) => {
  expect(JSON.parse(gpcFile(declaration(), lastUpdate))).toEqual({ gpc: true, lastUpdate });
});

test.each([
  [{ guards: { cookie: 'off' } }, false],
  [{ guards: { beacon: 'report' } }, false],
  [{ guards: { beacon: 'on' } }, true],
  [{ undeclared: 'allow' }, false],
  [{ undeclared: 'report' }, false],
])('%j: true is %j', (changes, gpc) => {
  expect(JSON.parse(gpcFile(declaration(changes), '2026-01-15'))).toEqual({ gpc, lastUpdate: '2026-01-15' });
});

test.each(['', '15 January 2026', '2026-13-01', '2026-01-15 09:30', 'now'])('%j is no date, and the error says what to write', (lastUpdate) => {
  expect(() => gpcFile(declaration(), lastUpdate)).toThrow(`gpcFile: "${lastUpdate}" is no date; write one such as 2026-01-15 or 2026-01-15T09:00:00Z.`);
});
