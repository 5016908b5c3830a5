/** @jest-environment node */
import { openInput, type ByteInput } from '../../../../sdk/shared-objects/byte-input';
import { readSolFrom } from '../../../../sdk/shared-objects/read-sol';
import { SolError } from '../../../../sdk/shared-objects/sol-error';
import { SOL_LIMITS, type SolLimits } from '../../../../sdk/shared-objects/sol-limits';
import { OWN, fixturesIn } from './fixtures';
import { mutate } from './mutate';
import { everyType } from './samples';

/** How many damaged files to read; the bench reads as many and takes their time. */
const MUTATIONS = Number(process.env.SOL_MUTATIONS ?? 1_000_000);
const LARGEST = 1000;

/** So little that many damaged files would go beyond it. */
const TIGHT: SolLimits = { bytes: 200, depth: 3, nodes: 12 };

/** Why what became of one file is wrong, or null; counts it. */
function problem(bytes: Uint8Array, limits: SolLimits, outcomes: Map<string, number>): string | null {
  let input: ByteInput | undefined;
  let outcome = 'read';
  try {
    input = openInput(bytes, limits);
    readSolFrom(input);
  } catch (error) {
    if (!(error instanceof SolError)) return String(error);
    outcome = error.fault;
  }
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  if (!input) return bytes.length > limits.bytes ? null : 'refused unread';
  const over = outcome === 'read' ? 0 : 1; // a limit is noticed one beyond it
  /* Each step of the reader takes a byte or more and nothing is read twice: these bound its steps, and with them its memory. */
  if (input.at > bytes.length || input.nodes > bytes.length + over) return 'more steps than bytes';
  return input.nodes > limits.nodes + over || input.depth > limits.depth + over ? 'beyond a limit' : null;
}

test(`${MUTATIONS} damaged files: each is read or refused with a SolError, within its limits`, () => {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0; // a trace for each refusal is most of the time
  const files = [...fixturesIn(OWN).map(({ bytes }) => bytes).filter(({ length }) => length < LARGEST), ...everyType()];
  const outcomes = new Map<string, number>();
  const problems: unknown[] = [];
  for (let index = 0; index < MUTATIONS; index++) {
    const bytes = mutate(files[index % files.length]!, Math.floor(index / files.length));
    const found = problem(bytes, index % 5 ? SOL_LIMITS : TIGHT, outcomes);
    if (found) problems.push([found, Buffer.from(bytes).toString('hex')]);
  }
  Error.stackTraceLimit = stackTraceLimit;
  expect(problems.slice(0, 3)).toEqual([]);
  /* The damage meets every kind of fault: files that only ever had a broken container would prove nothing. */
  if (MUTATIONS >= 100_000) expect([...outcomes.keys()].sort()).toEqual(['bytes', 'container', 'count', 'depth', 'end', 'external', 'marker', 'nodes', 'read', 'reference', 'version']);
}, 120_000);
