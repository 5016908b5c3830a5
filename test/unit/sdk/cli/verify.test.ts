/** @jest-environment node */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../../../sdk/cli/run-command';
import { copyOf, describeChain, makeChain, makeSigner, sampleFacts, type MadeChain } from '../record/make-chain';

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
const path = join(folder, 'export.json');
let made: MadeChain;

afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(async () => {
  made = await makeChain([sampleFacts(), sampleFacts({ event: 'ConsentWithdrawn' }), sampleFacts()], { signer: await makeSigner() });
});

async function run(...args: readonly string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await runCommand(args, (line) => lines.push(line));
  return { code, said: lines.join('\n') };
}

async function verify(content: unknown): Promise<{ code: number; said: string }> {
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return run('verify', path);
}

test('a whole history: 0, and the key by its thumbprint', async () => {
  const { code, said } = await verify({ record: null, ...made });
  expect([code, said]).toEqual([0, expect.stringMatching(/^VERIFIED: 3 events, each hashed, linked and signed\.\nKey [\w-]{43}:/)]);
});

test('a broken one: 1, with where and what', async () => {
  const { history, chain } = copyOf(made);
  (history[1] as { event: string }).event = 'ConsentGiven';
  expect(await verify({ history, chain })).toEqual({ code: 1, said: expect.stringMatching(/^BROKEN at history\[1\]: changed\. Event 2 /) });
});

test('one without signatures: 1, since it proves nothing', async () => {
  const { code, said } = await verify(await makeChain([sampleFacts(), sampleFacts()]));
  expect([code, said]).toEqual([1, expect.stringMatching(/^NOT PROVEN: without hash or signature are history\[0, 1\]\.\nNOT PROVEN: what the export says of its chain is not signed/)]);
});

test('what was lost, removed, made elsewhere or under another declaration is said', async () => {
  const signer = await makeSigner();
  const { history } = await makeChain([1, 2, 3, 4].map(() => sampleFacts()), { signer });
  const chain = await describeChain({ head: { seq: 4, hash: history[3]!.hash }, checkpoint: { seq: 1, hash: history[0]!.hash }, lost: [{ from: 3, to: 3 }], note: 'x' }, signer);
  const { code, said } = await verify({ record: { id: 'elsewhere' }, history: [history[1], history[3]], chain });
  expect([code, said]).toEqual([0, expect.stringMatching(/Kept from event 2 on.*\nLost in the browser: event 3\.\nThe present record elsewhere is in none.*\nThe browser notes: x/)]);
});

test('the events of the declaration in the file, and of another one, are told apart', async () => {
  const declarationHash = createHash('sha256').update('{"site":"x"}').digest('base64url');
  const signer = await makeSigner();
  const chainOf = (hash: string) => makeChain([sampleFacts()], { signer, declarationHash: hash });
  expect(await verify({ declaration: { site: 'x' }, ...(await chainOf(declarationHash)) })).toEqual({ code: 0, said: expect.not.stringMatching(/another declaration/) });
  expect(await verify({ declaration: { site: 'y' }, ...(await chainOf(declarationHash)) })).toEqual({ code: 0, said: expect.stringMatching(/1 of the events were made under another declaration/) });
  expect(await verify({ declaration: { site: '\ud800' }, ...(await chainOf(declarationHash)) })).toEqual({ code: 0, said: expect.stringMatching(/another declaration/) });
});

describe('what cannot be checked: 2, with what to write', () => {
  test.each<[string, unknown, RegExp]>([
    ['no JSON', '{', /is not JSON/],
    ['something else', { hello: 1 }, /JSON\.stringify\(await consent\.export\(\)\)/],
    ['null', 'null', /consent\.export/],
    ['an export of before there were chains', { history: [], record: null }, /consent\.export/],
    ['a name twice', '{"history":[],"chain":{"v":1,"v":1}}', /"v" stands twice/],
    ['a chain of a wrong form', () => ({ history: made.history, chain: { ...made.chain, lost: [{ from: 'x' }] } }), /consent\.export/],
    ['keys that are none', () => ({ history: made.history, chain: { ...made.chain, publicKeys: [null] } }), /consent\.export/],
  ])('%s', async (_, content, said) => {
    expect(await verify(typeof content === 'function' ? (content as () => unknown)() : content)).toEqual({ code: 2, said: expect.stringMatching(said) });
  });

  test('no file, two files, a file that is not there', async () => {
    expect(await run('verify')).toEqual({ code: 2, said: expect.stringMatching(/Write one file: verify FILE/) });
    expect(await run('verify', path, path)).toMatchObject({ code: 2 });
    expect(await run('verify', join(folder, 'nowhere.json'))).toEqual({ code: 2, said: expect.stringMatching(/cannot be checked.*no such file/) });
  });

  test('no command, or one that is not there: the list of commands', async () => {
    for (const args of [[], ['veryfi'], ['constructor']]) expect(await run(...args)).toEqual({ code: 2, said: expect.stringMatching(/command.*\n.*Usage[^]*verify FILE/) });
    expect(await run('--help')).toEqual({ code: 0, said: expect.stringMatching(/^Usage/) });
  });
});
