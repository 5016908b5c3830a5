import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freshFolder, type FreshFolder } from '../browsers/fresh-folder';

/* The built and minified extension; the folder of another build for a quick look at a change. */
const BUILD = process.env['EXTENSION_BUILD'] ?? 'dist/extension';

/** A page of the extension with nothing on it, to send messages from. */
export const BLANK = 'blank.html';

/**
 * A copy of the built extension with hosts and permissions granted from the start, since no driver
 * can click the browser's own prompts. The code is what ships.
 */
export async function grantedExtension(target: 'chromium' | 'chromium-devtools' | 'firefox', granted: { hosts: readonly string[]; permissions?: readonly string[] }): Promise<FreshFolder> {
  const folder = await freshFolder(`stored-here-${target}`);
  await cp(join(BUILD, target), folder.path, { recursive: true });
  const path = join(folder.path, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { permissions: string[]; optional_permissions?: string[] };
  const permissions = granted.permissions ?? [];
  const optional = manifest.optional_permissions?.filter((name) => !permissions.includes(name));
  await writeFile(path, JSON.stringify({
    ...manifest,
    permissions: [...manifest.permissions, ...permissions],
    ...(optional && { optional_permissions: optional }),
    host_permissions: granted.hosts,
  }));
  await writeFile(join(folder.path, BLANK), '<!doctype html><title>Blank</title>');
  return folder;
}
