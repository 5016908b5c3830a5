import { readFile } from 'node:fs/promises';
import type { ChainInfo, ConsentRecord, Declaration, LostRange } from '../protocol';
import { readPoint } from '../record/is-chain';
import type { ChainExport } from '../record/verify-chain';
import { findRepeatedName } from './find-repeated-name';

/** What a command reads of an export, besides its history. */
export interface ReadExport extends ChainExport {
  readonly record: Pick<ConsentRecord, 'id'> | null;
  readonly declaration: Declaration | null;
}

type Loose<T> = { readonly [K in keyof T]?: unknown };

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isText = (value: unknown): boolean => value === null || typeof value === 'string';
const isPointOrNull = (value: unknown): boolean => value === null || !!readPoint(value);
const isRange = (value: unknown): boolean => [(Object(value) as Loose<LostRange>).from, (Object(value) as Loose<LostRange>).to].every(Number.isSafeInteger);
const isListOf = (value: unknown, isOne: (one: unknown) => boolean): boolean => Array.isArray(value) && value.every(isOne);

function isChainInfo(value: unknown): value is ChainInfo {
  const { v, head, checkpoint, lost, publicKeys, key, signature } = Object(value) as Loose<ChainInfo>;
  return v === 1 && isPointOrNull(head) && isPointOrNull(checkpoint) && isListOf(lost, isRange) && isListOf(publicKeys, isObject) && isText(key) && isText(signature);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch (error) {
    throw new TypeError(`It is not JSON: ${(error as Error).message}`);
  }
}

/** Reads a file that holds what `export()` gave, as JSON. Throws an `Error` that says what to write instead. */
export async function readExport(path: string): Promise<ReadExport> {
  const text = await readFile(path, 'utf8');
  const { history, chain, record, declaration } = Object(parse(text)) as Loose<ReadExport>;
  const repeated = findRepeatedName(text);
  if (repeated !== null) throw new TypeError(`The name "${repeated}" stands twice in one object: give the file as it was exported.`);
  if (!Array.isArray(history) || !isChainInfo(chain)) throw new TypeError('It has no history with its chain: write JSON.stringify(await consent.export()) into the file.');
  return { history: history as unknown[], chain, record: isObject(record) ? (record as ConsentRecord) : null, declaration: isObject(declaration) ? (declaration as Declaration) : null };
}
