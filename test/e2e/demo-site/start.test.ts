import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';

/* Run from the repository, whose build `npm test` made before. */
const start = (port: string): Promise<{ code: number | null; error: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, ['tools/start.mjs'], { env: { ...process.env, PORT: port }, stdio: ['ignore', 'ignore', 'pipe'] });
    let error = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
    child.on('close', (code) => done({ code, error }));
  });

test('a taken PORT ends the start with one sentence', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as AddressInfo;
  const { code, error } = await start(String(port));
  other.close();
  expect(error.trim().split('\n').at(-1)).toBe(`Port ${port} is taken by another program. Choose another one with PORT, e.g. PORT=${port + 1}.`);
  expect(code).toBe(1);
});

test('a PORT that is no number ends the start with one sentence', async () => {
  expect(await start('eighty')).toEqual({ code: 1, error: 'PORT is "eighty"; write a number from 0 (any free port) to 65535.\n' });
});
