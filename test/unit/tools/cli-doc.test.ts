/** @jest-environment node */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../../sdk/cli/run-command';
import { docBlock } from '../../e2e/readme/doc-block';

const block = (name: string): string => docBlock('docs/cli.md', name);

describe('the examples of docs/cli.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cli-doc-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function run(content: string, command: string, ...args: readonly string[]): Promise<string> {
    const file = join(folder, 'shop.json');
    writeFileSync(file, content);
    const said: string[] = [];
    await runCommand([command, file, ...args], (line) => said.push(line), () => undefined);
    return `${said.join('\n').replaceAll(`${folder}/`, '')}\n`;
  }

  test('check says what stands there', async () => {
    expect(await run(block('check-file'), 'check')).toBe(block('check-says'));
  });

  test('policy writes what stands there, as Markdown', async () => {
    expect(await run(block('policy-file'), 'policy', '--format', 'markdown')).toContain(block('policy-markdown'));
  });

  test('and as deviceStorage.json', async () => {
    expect(await run(block('policy-file'), 'policy', '--format', 'device-storage', '--vendor', 'metrics', '--tcf', 'analytics=1,7')).toBe(block('device-storage'));
  });
});
