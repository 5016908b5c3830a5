/** @jest-environment node */
import { join } from 'node:path';
import { openInput } from '../../../../sdk/shared-objects/byte-input';
import { readAmf3 } from '../../../../sdk/shared-objects/read-amf3';
import { readSol } from '../../../../sdk/shared-objects/read-sol';
import { readSolHeader } from '../../../../sdk/shared-objects/read-sol-header';
import { SolError } from '../../../../sdk/shared-objects/sol-error';
import { toBase64 } from '../../../../sdk/shared-objects/base64';
import { writeSol } from '../../../../sdk/shared-objects/write-sol';
import { expectedForm, expectedValue } from './expected-form';
import { CORPUS, OWN, fixturesIn, type Fixture } from './fixtures';

/** Valid files that no writer of the format made so: what becomes of them when they are written again. */
const NOT_CANONICAL: Readonly<Record<string, string>> = {
  'edge-length-short.sol': 'its size is put right',
  'edge-invalid-utf8.sol': 'bad UTF-8 becomes U+FFFD',
};

const error = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (thrown) {
    return thrown;
  }
};

function checkAll(folder: string): void {
  const all = fixturesIn(folder);
  const named = (fixtures: readonly Fixture[]): [string, Fixture][] => fixtures.map((fixture) => [fixture.name, fixture]);
  const files = all.filter(({ expected }) => expected.kind === 'lso' && !expected.error);
  const values = all.filter(({ expected }) => expected.kind === 'amf3-value' && !expected.error);
  const refused = all.filter(({ expected }) => expected.error);

  if (files.length) {
    test.each(named(files))('%s decodes', (_, { bytes, expected }) => {
      expect(expectedForm(readSol(bytes), expected.headerLength)).toEqual(expected);
    });
    test.each(named(files))('%s: its header is read alone', (_, { bytes }) => {
      const { name, version, size, isSizeRight } = readSol(bytes);
      expect(readSolHeader(toBase64(bytes))).toEqual({ name, version, size, isSizeRight });
    });
    test.each(named(files))('%s encodes to the same bytes', (name, { bytes }) => {
      const again = writeSol(readSol(bytes));
      if (NOT_CANONICAL[name]) expect(Buffer.from(again)).not.toEqual(Buffer.from(bytes));
      else expect(Buffer.from(again).toString('hex')).toBe(Buffer.from(bytes).toString('hex'));
    });
  }
  if (values.length) {
    test.each(named(values))('%s decodes', (_, { bytes, expected }) => {
      expect(expectedValue(readAmf3(openInput(bytes)))).toEqual(expected);
    });
  }
  if (refused.length) {
    test.each(named(refused))('%s is refused', (_, { bytes, expected }) => {
      expect(error(() => (expected.kind === 'lso' ? readSol(bytes) : readAmf3(openInput(bytes))))).toBeInstanceOf(SolError);
    });
  }
}

describe('own fixtures', () => checkAll(OWN));

const corpus = process.env.LSO_CORPUS;

for (const folder of CORPUS) {
  if (corpus) describe(folder, () => checkAll(join(corpus, folder)));
  else describe.skip(`${folder} (set LSO_CORPUS to the folder of samples to run these)`, () => void test('is read', () => undefined));
}
