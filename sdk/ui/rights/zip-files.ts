import { strToU8, zipSync } from 'fflate';

/** A ZIP archive of one JSON file for each member of `data`, named after it. */
export function zipFiles(data: object): Uint8Array<ArrayBuffer> {
  const files = Object.entries(data).map(([name, content]) => [`${name}.json`, strToU8(JSON.stringify(content, null, 2))] as const);
  return zipSync(Object.fromEntries(files));
}
