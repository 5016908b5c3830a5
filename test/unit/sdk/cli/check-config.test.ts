/** @jest-environment node */
import * as fc from 'fast-check';
import { checkConfig } from '../../../../sdk/cli/check-config';
import { parseDeclaration } from '../../../../sdk/declaration/parse-declaration';
import { sampleConfig } from '../sample-config';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** The same data, written with other space between. */
const spaced = fc.array(fc.constantFrom(' ', '\n', '\r\n', '\t', ''), { minLength: 1, maxLength: 7 }).map((gaps) => {
  let at = 0;
  return (value: unknown) => JSON.stringify(value).replace(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g, (token) => token + gaps[at++ % gaps.length]);
});

test('wherever it stands, the place of what is wrong is where its text starts', () => {
  const wrong = fc.constantFrom(
    ['entries[1].kind', (config: ReturnType<typeof sampleConfig>) => (config.entries[1]!.kind = 'WRONG')] as const,
    ['entries[3].lifetime', (config: ReturnType<typeof sampleConfig>) => (config.entries[3]!.lifetime = 'WRONG')] as const,
    ['vendors[0].role', (config: ReturnType<typeof sampleConfig>) => (config.vendors[0]!.role = 'WRONG')] as const,
    ['undeclared', (config: ReturnType<typeof sampleConfig>) => (config.undeclared = 'WRONG')] as const,
  );
  fc.assert(
    fc.property(spaced, wrong, fc.boolean(), (write, [path, breakIt], isInPage) => {
      const config = sampleConfig();
      breakIt(config);
      const json = write(config);
      const text = isInPage ? `<!doctype html>\n<title>"WRONG"</title>\r\n<script id=dingtalk-consent-config type=application/json>${json}</script>` : json;
      const [finding, ...others] = checkConfig(text).findings;
      expect(others).toEqual([]);
      expect(finding).toMatchObject({ path, severity: 'error' });
      const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
      expect(lines.slice(finding!.line - 1).join('').slice(finding!.column - 1)).toMatch(/^"WRONG"/);
    }),
  );
});

test('whatever is cut out of it: not JSON for the page is an error here, with a place inside the text', () => {
  const json = JSON.stringify(sampleConfig(), null, 1);
  fc.assert(
    fc.property(fc.nat({ max: json.length }), fc.nat({ max: 3 }), fc.constantFrom('', ',', '"', '}', '\\', '1', '\u0000', '//', '\u00a0'), (from, length, put) => {
      const text = json.slice(0, from) + put + json.slice(from + length);
      const { findings, declaration } = checkConfig(text);
      const errors = findings.filter(({ severity }) => severity === 'error');
      if (!isJson(text)) expect(errors).toEqual([expect.objectContaining({ message: expect.stringMatching(/^not JSON/) })]);
      expect(errors.length > 0).toBe(declaration === null);
      for (const { line, column } of findings) expect([line > 0, line <= text.split('\n').length, column > 0]).toEqual([true, true, true]);
    }),
    { numRuns: 300 },
  );
});

test('what has no error is the declaration that the page gets', () => {
  const text = JSON.stringify(sampleConfig());
  expect(checkConfig(text).declaration).toEqual(parseDeclaration(JSON.parse(text)));
});

test('a name with a line break in it stays one problem', () => {
  const config = sampleConfig();
  config.vendors[0]!.id = 'a\nb: write c.\nd';
  const messages = checkConfig(JSON.stringify(config)).findings.filter(({ severity }) => severity === 'error').map(({ path }) => path);
  expect(messages).toEqual(['entries[1].vendor', 'entries[4].vendor', 'entries[6].vendor']);
});

test.each(['null', '7', '"x"', '[]', '[1]', '{}', 'true'])('%s is not a configuration', (json) => {
  expect(checkConfig(json).findings[0]).toMatchObject({ severity: 'error', line: 1, column: 1, message: 'site.name is missing' });
});
