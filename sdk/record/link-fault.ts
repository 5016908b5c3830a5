import type { ChainPoint, HistoryEvent } from '../protocol';
import type { Fault } from './fault';

/** What the next event has to be. */
export interface Expected {
  readonly seq: number;
  readonly previous: string | null;
  /** Events before it are lost, so that what it names can't be compared. */
  readonly isGap: boolean;
}

export interface Link {
  readonly events: readonly HistoryEvent[];
  /** What each event's hash has to be. */
  readonly hashes: readonly (string | null)[];
  readonly index: number;
  readonly expected: Expected;
  readonly checkpoint: ChainPoint | null;
}

const follows = ({ seq, previous }: HistoryEvent, expected: Expected): boolean => seq === expected.seq && (expected.isGap || previous === expected.previous);

/** The expected event is further on: something stands in its place. */
function misplaced({ events, index, expected }: Link, at: number): Fault {
  const event = events[index] as HistoryEvent;
  const isUnique = events.filter(({ seq }) => seq === event.seq).length === 1;
  if (event.seq > expected.seq && isUnique) return { kind: 'swapped', index, text: `Here stands event ${event.seq}, and event ${expected.seq} at ${at}: they have changed places.` };
  return { kind: 'inserted', index, text: `This event does not belong here: event ${expected.seq} follows at ${at}.` };
}

/** What is wrong with an event by its own hash and by the one before it, or null. */
export function linkFault(link: Link): Fault | null {
  const { events, hashes, index, expected, checkpoint } = link;
  const event = events[index] as HistoryEvent;
  const { seq } = event;
  if (event.hash !== hashes[index]) return { kind: 'changed', index, text: `Event ${seq} is not what was hashed.` };
  if (follows(event, expected)) return null;
  const at = events.findIndex((later, position) => position > index && follows(later, expected));
  if (at >= 0) return misplaced(link, at);
  if (seq > expected.seq) return { kind: 'removed', index, text: `Events ${expected.seq} to ${seq - 1} are missing before this one, and nothing says that they were lost.` };
  if (seq < expected.seq) return { kind: 'inserted', index, text: `Event ${seq} stands here where ${expected.seq} was to come.` };
  if (index === 0 && checkpoint) return { kind: 'checkpoint', index, text: `Event ${seq} does not name the event of the checkpoint as the one before it.` };
  return { kind: 'changed', index, text: `Event ${seq} does not name the one before it: one of the two was changed.` };
}
