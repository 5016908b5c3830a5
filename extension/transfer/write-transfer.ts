import type { Carried } from '../messaging/carried';
import { writeCsv } from './csv';
import { writeCurl } from './curl';
import { writeHeader } from './header';
import type { Writing } from './outcome';
import { sentTo } from './sent-to';
import { writeJson } from './write-json';
import { writeNetscape } from './write-netscape';

export const WRITE_FORMATS = ['json', 'netscape', 'header', 'curl', 'csv'] as const;
export type WriteFormat = (typeof WRITE_FORMATS)[number];

type Write = (items: readonly Carried[], url: string) => Writing;

/** For a request: only what would be sent with it. */
const forRequest = (write: Write): Write => (items, url) => {
  const { sent, left } = sentTo(items, url);
  const written = write(sent, url);
  return { ...written, left: [...left, ...written.left] };
};

const WRITERS: Readonly<Record<WriteFormat, Write>> = {
  json: writeJson,
  netscape: writeNetscape,
  header: forRequest(writeHeader),
  curl: forRequest(writeCurl),
  csv: writeCsv,
};

/** Name and type of the file that a format makes. */
export const FILES: Readonly<Record<WriteFormat, { readonly ending: string; readonly type: string }>> = {
  json: { ending: 'json', type: 'application/json' },
  netscape: { ending: 'txt', type: 'text/plain' },
  header: { ending: 'txt', type: 'text/plain' },
  curl: { ending: 'sh', type: 'text/plain' },
  csv: { ending: 'csv', type: 'text/csv' },
};

/** Writes items in a format; `url` is the address that header and curl command are for. */
export const writeTransfer = (format: WriteFormat, items: readonly Carried[], url: string): Writing => WRITERS[format](items, url);
