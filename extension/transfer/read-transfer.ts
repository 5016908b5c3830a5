import { readHeader, type HeaderPlace } from './header';
import type { Reading } from './outcome';
import { readJson } from './read-json';
import { readNetscape } from './read-netscape';

/** Reads any of the formats, told apart by what the text looks like. */
export function readTransfer(text: string, place: HeaderPlace): Reading {
  if (/^\uFEFF?\s*[[{]/.test(text)) return readJson(text);
  const isTable = /^\uFEFF?# (Netscape )?HTTP Cookie File/i.test(text) || text.includes('\t') || text.trimStart().startsWith('#');
  return isTable ? readNetscape(text) : readHeader(text, place);
}
