/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { sharedObjectName } from '../../../../sdk/shared-objects/shared-object-name';
import { fromBase64 } from '../../../../sdk/shared-objects/base64';
import { readSol } from '../../../../sdk/shared-objects/read-sol';
import { readSolHeader } from '../../../../sdk/shared-objects/read-sol-header';
import { SolError } from '../../../../sdk/shared-objects/sol-error';
import { joinObjectKey, splitObjectKey } from '../../../../sdk/shared-objects/split-object-key';
import { OWN } from './fixtures';

interface Expected {
  readonly lso: boolean;
  readonly host: string;
  readonly localPath: string;
  readonly name: string;
  readonly headerName?: string;
  readonly amf?: number;
  readonly bytes: number;
  readonly topLevelNames?: readonly string[];
  readonly unreadable?: boolean;
}

const read = (name: string): unknown => JSON.parse(readFileSync(`${OWN}/${name}`, 'utf8')) as unknown;
const dump = read('localstorage-dump.json') as Record<string, string>;
const expected = Object.entries(read('localstorage-dump.expected.json') as Record<string, Expected>);

test.each(expected)('in a page’s local storage, "%s"', (key, { lso, host, localPath, name, headerName, amf, bytes, topLevelNames, unreadable }) => {
  const text = dump[key]!;
  expect(sharedObjectName(key, text)).toBe(lso ? key : null);
  if (!lso) return;
  expect(splitObjectKey(key)).toEqual({ host, localPath, name });
  expect(joinObjectKey({ host, localPath, name })).toBe(key);
  expect(fromBase64(text)).toHaveLength(bytes);
  if (unreadable) return expect(() => readSol(fromBase64(text))).toThrow(SolError);
  expect(readSolHeader(text)).toEqual({ name: headerName, version: amf, size: bytes, isSizeRight: true });
  expect(readSol(fromBase64(text)).entries.map((entry) => entry.name)).toEqual(topLevelNames);
});

test.each(['', 'theme', '/name', 'host/', 'host'])('"%s" is no key of one', (key) => {
  expect(splitObjectKey(key)).toBeNull();
});

test.each(['a.test/name', 'a.test//name', 'a.test/p/q/name', 'a.test//#a/b', 'a.test/p/#a/b/c'])('%s is put together as it was', (key) => {
  const parts = splitObjectKey(key)!;
  if (key !== 'a.test/name') expect(joinObjectKey(parts)).toBe(key);
  else expect(parts).toEqual({ host: 'a.test', localPath: '/', name: 'name' });
});
