import { webcrypto } from 'node:crypto';
import type { Declaration, HistoryEvent } from '../protocol';
import { canonicalJson } from '../record/canonical-json';
import { digest } from '../record/chain-crypto';
import { isEvent } from '../record/is-chain';
import { verifyChain, type Verdict } from '../record/verify-chain';
import type { Command, ExitCode } from './command';
import { readExport, type ReadExport } from './read-export';

const subtle = webcrypto.subtle as SubtleCrypto;
const LISTED = 10;

const numbers = (list: readonly number[]): string => `${list.slice(0, LISTED).join(', ')}${list.length > LISTED ? ` and ${list.length - LISTED} more` : ''}`;

/** Rejects for one that has no canonical form. */
const hashOf = async (declaration: Declaration): Promise<string> => digest(subtle, canonicalJson(declaration));

/** What the file says of itself that no link depends on. */
async function notes({ history, chain, record, declaration }: ReadExport, { lost, keys }: Verdict): Promise<string[]> {
  const events = history.filter(isEvent);
  const hash = declaration && (await hashOf(declaration).catch(() => null));
  const other = events.filter(({ declarationHash }) => declarationHash !== null && declarationHash !== hash).length;
  const isOwn = !record || events.some((event: HistoryEvent) => event.record === record.id);
  return [
    ...(chain.checkpoint ? [`Kept from event ${chain.checkpoint.seq + 1} on: older ones were removed to make room.`] : []),
    ...lost.map(({ from, to }) => `Lost in the browser: ${from === to ? `event ${from}` : `events ${from} to ${to}`}.`),
    ...(other ? [`${other} of the events were made under another declaration than the one in the file.`] : []),
    ...(isOwn ? [] : [`The present record ${record?.id} is in none of the events: it was made on another host of the site, or its event is lost.`]),
    ...(chain.note ? [`The browser notes: ${chain.note}`] : []),
    ...keys.map((key) => `Key ${key}: compare it with what you know of the device; the file alone cannot say whose it is.`),
  ];
}

function conclude({ fault, events, unproven, isSealed }: Verdict, print: (line: string) => void): ExitCode {
  if (fault) {
    print(`BROKEN at ${fault.index === null ? 'chain' : `history[${fault.index}]`}: ${fault.kind}. ${fault.text}`);
    return 1;
  }
  if (unproven.length) print(`NOT PROVEN: without hash or signature are history[${numbers(unproven)}].`);
  if (!isSealed) print('NOT PROVEN: what the export says of its chain is not signed, so events may be missing at the end.');
  if (unproven.length || !isSealed) return 1;
  print(`VERIFIED: ${events} ${events === 1 ? 'event' : 'events'}, each hashed, linked and signed.`);
  return 0;
}

/** `verify FILE`: 0 every event is proven, 1 something is broken or carries no proof, 2 there is nothing to check. */
export const verify: Command = {
  usage: 'verify FILE',
  summary: 'checks the history in an export offline, and names the first link that does not hold',
  async run(args, print) {
    const [path] = args;
    if (path === undefined || args.length > 1) {
      print('Write one file: verify FILE, where FILE holds the JSON that consent.export() gave.');
      return 2;
    }
    try {
      const read = await readExport(path);
      const verdict = await verifyChain(read, subtle);
      const code = conclude(verdict, print);
      for (const note of await notes(read, verdict)) print(note);
      return code;
    } catch (error) {
      print(`${path} cannot be checked. ${(error as Error).message}`);
      return 2;
    }
  },
};
