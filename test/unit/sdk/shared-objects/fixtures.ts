import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A `.sol` file, or one bare AMF3 value (`.amf`), and what stands in the `.expected.json` beside it. */
export interface Fixture {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: { readonly kind: 'lso' | 'amf3-value'; readonly error?: string; readonly headerLength: number };
}

/** This project's own. */
export const OWN = 'test/fixtures/lso/own';
/** Folders of samples by others, which are not part of this repository; `LSO_CORPUS` says where they are. */
export const CORPUS = ['flash-lso', 'minerva', 'pyamf', 'ruffle'];

export function fixturesIn(folder: string): Fixture[] {
  const names = readdirSync(folder).filter((name) => /\.(sol|amf)$/.test(name));
  return names.map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(folder, name))),
    expected: JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')) as Fixture['expected'],
  }));
}
