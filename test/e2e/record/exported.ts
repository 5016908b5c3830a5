import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ConsentExport } from '../../../sdk/consent';

export interface Checked {
  readonly code: number | null;
  readonly said: string;
}

/** What the page exports, written into a file by the browser's own JSON. */
export async function exportTo(folder: string, page: Page): Promise<string> {
  const path = join(folder, 'export.json');
  writeFileSync(path, await page.evaluate<string>('DingTalkConsent.view().export().then((all) => JSON.stringify(all))'));
  return path;
}

export const readExported = (path: string): ConsentExport => JSON.parse(readFileSync(path, 'utf8')) as ConsentExport;

/** Runs the built command as a visitor's auditor does: with nothing but the file. */
export function verifyFile(path: string): Checked {
  const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: Record<string, string> };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin['dingtalk-consent'] as string, 'verify', path], { encoding: 'utf8' });
  return { code: status, said: stdout + stderr };
}
