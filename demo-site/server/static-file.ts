import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { textReply, type Reply } from './reply';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
};

/** A built file below `folder`, or 404; nothing outside the folder and no other type is ever read. */
export async function staticFile(folder: string, path: string): Promise<Reply> {
  const file = resolve(join(folder, path));
  const type = TYPES[extname(file)];
  if (!type || !file.startsWith(resolve(folder) + sep)) return textReply('Not found.', 404);
  try {
    return { status: 200, headers: { 'Content-Type': type }, body: await readFile(file) };
  } catch {
    // Whatever the reason, the file cannot be had; the status says so.
    return textReply(`Not found: ${path}. Has everything been built?`, 404);
  }
}
