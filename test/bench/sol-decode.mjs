/**
 * The codec of shared objects: its size, how fast it decodes a large AMF0 file beside npm `amf` 0.1.0 in the same run, and the
 * slowest of a million damaged files. `node test/bench/sol-decode.mjs`; `MUTATIONS=10000` for a short run.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import amf from 'amf';
import { gzipSize, load } from './bundle.mjs';

const CODEC = './sdk/shared-objects';
const FIXTURES = 'test/fixtures/lso/own';
const DECODER = `export { readSol } from '${CODEC}/read-sol'; export { readSolHeader } from '${CODEC}/read-sol-header'; export { fromBase64 } from '${CODEC}/base64';`;
const WRITER = `export { writeSol } from '${CODEC}/write-sol'; export { toBase64 } from '${CODEC}/base64';`;
const TESTS = `export { mutate } from './test/unit/sdk/shared-objects/mutate'; export { everyType } from './test/unit/sdk/shared-objects/samples'; export { SolError } from '${CODEC}/sol-error';`;

const MUTATIONS = Number(process.env.MUTATIONS ?? 1_000_000);
const ROUNDS = 41;
const TARGET_BYTES = 1_060_000;
/** A file above this would take its reader a second, which the test of damaged files need not. */
const LARGEST_MUTATED = 1000;

const named = (pairs) => Object.entries(pairs).map(([name, value]) => ({ name, value }));
const object = (pairs) => ({ type: 'object', className: null, entries: named(pairs), sealed: 0, isDynamic: true });
const ecma = (items) => ({ type: 'ecma', length: items.length, entries: named({ ...items }) });

/** One saved thing of a game: the mix of types that the samples of such files have. */
const thing = (index) =>
  object({
    id: index,
    name: `item number ${index}`,
    kind: ['sword', 'shield', 'potion', 'scroll'][index % 4],
    isFound: index % 3 === 0,
    owner: null,
    position: object({ x: index * 1.5, y: -index / 3 }),
    levels: ecma([1, index % 100, index / 7, 0.25]),
    description: index % 10 ? 'Found in the cellar behind the third door' : 'Gefunden im Keller — hinter der dritten Tür',
    saved: { type: 'date', time: 1.7e12 + index, zone: 0 },
  });

/** A file of about a megabyte, one entry for each hundred things, and where each value starts, which `amf` has to be told. */
function largeFile(writeSol) {
  const file = { name: 'save', version: 0, entries: [] };
  const sizeOf = () => writeSol(file).length;
  const offsets = [];
  for (let size = sizeOf(); size < TARGET_BYTES; size = sizeOf()) {
    const from = file.entries.length * 100;
    const name = `slot${file.entries.length}`;
    file.entries.push({ name, value: ecma(Array.from({ length: 100 }, (_, index) => thing(from + index))) });
    offsets.push(size + 2 + name.length);
  }
  return { bytes: writeSol(file), offsets };
}

/** Milliseconds of each of two ways, turn by turn, so that both meet the same load of the machine. */
function compare(first, second) {
  const times = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, act] of [first, second].entries()) {
      const started = performance.now();
      act();
      times[index].push(performance.now() - started);
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)).map((list) => ({ median: list[ROUNDS >> 1], best: list[0] }));
}

const show = ({ median, best }) => `median ${median.toFixed(1)} ms, best ${best.toFixed(1)} ms`;

async function decodeBesideAmf({ readSol, writeSol }) {
  const { bytes, offsets } = largeFile(writeSol);
  const buffer = Buffer.from(bytes);
  const [own, other] = compare(
    () => readSol(bytes),
    () => offsets.map((offset) => amf.read(buffer, { offset })),
  );
  console.log(`decode of ${bytes.length} bytes of AMF0: ${show(own)}; amf 0.1.0: ${show(other)}`);
  console.log(`  ratio ${(own.median / other.median).toFixed(2)} of the medians, ${(own.best / other.best).toFixed(2)} of the best (aim: at most 1)`);
}

/** What becomes of one file, and in how many milliseconds. */
function timed({ readSol, SolError }, bytes) {
  const started = performance.now();
  let outcome = 'read';
  try {
    readSol(bytes);
  } catch (error) {
    outcome = error instanceof SolError ? 'refused' : 'other';
  }
  return { outcome, time: performance.now() - started };
}

function worstMutation(codec) {
  Error.stackTraceLimit = 0;
  const files = readdirSync(FIXTURES).filter((name) => name.endsWith('.sol')).map((name) => new Uint8Array(readFileSync(`${FIXTURES}/${name}`)));
  const small = [...files.filter(({ length }) => length < LARGEST_MUTATED), ...codec.everyType()];
  const damaged = (index) => codec.mutate(small[index % small.length], Math.floor(index / small.length));
  const count = { read: 0, refused: 0, other: 0 };
  const slow = [];
  for (let index = 0; index < MUTATIONS; index++) {
    const { outcome, time } = timed(codec, damaged(index));
    count[outcome]++;
    if (time > (slow.at(-1)?.time ?? 0)) slow.push({ index, time });
  }
  console.log(`${MUTATIONS} damaged files: ${count.read} read, ${count.refused} refused, ${count.other} other errors`);
  /* A collection of garbage or another program may fall into any of them: the file itself is to blame only where it is slow again. */
  const again = slow.map(({ index }) => Math.min(...Array.from({ length: 3 }, () => timed(codec, damaged(index)).time)));
  console.log(`  worst ${slow.at(-1).time.toFixed(2)} ms as met, ${Math.max(...again).toFixed(3)} ms when the slowest are decoded again (aim: below 50)`);
  if (count.other) process.exitCode = 1;
}

console.log(`decoder ${await gzipSize(DECODER)} bytes gzip (aim: 3,000), with writer ${await gzipSize(DECODER + WRITER)} (aim: 5,000)`);
const codec = await load(DECODER + WRITER + TESTS);
await decodeBesideAmf(codec);
worstMutation(codec);
