import { loadOnce } from '../lib/load-once';
import { patch } from '../natives/patch';
import type { Realm } from '../natives/realm';
import { apply } from '../natives/reflect';
import { withTexts } from '../natives/with-texts';
import type { Guarding } from './guard';

/** A call that could not be done at once, for the code that is loaded to do it. */
export interface LaterCall {
  readonly realm: Realm;
  readonly guarding: Guarding;
  /** Empty where the call is about no single name. */
  readonly name: string;
  readonly self: object;
  readonly args: readonly unknown[];
  /** What the page got at once instead of a promise. */
  readonly answer: Early | undefined;
  /** True where it waits for the visitor's choice, which `ended` tells. */
  readonly waits: boolean;
  readonly ended: Promise<boolean>;
  /** Does what the platform would have done, or would do with other arguments. */
  native(args?: readonly unknown[]): unknown;
}

/** A request that the page has before anything is known of it. */
export type Early = EventTarget & { readonly onerror: ((event: Event) => unknown) | null };

/** What a guarded kind does with such calls, by member of the platform's class. */
export type LaterCalls = Readonly<Record<string, (call: LaterCall) => unknown>>;

export interface LaterOptions {
  readonly guarding: Guarding;
  readonly realm: Realm;
  /** The platform's class; undefined where the browser has none. */
  readonly owner: { readonly prototype: object } | undefined;
  /** Members that read whatever there is; what they find decides. */
  readonly lists: readonly string[];
  /** Members that read what has the name. */
  readonly reads?: readonly string[];
  readonly writes: readonly string[];
  load(): Promise<LaterCalls>;
  /** Is the first argument no text for the platform? */
  isTaken?(first: unknown): unknown;
  /** The name that a call is about; undefined where the platform may do it in any case. Left out: the first argument. */
  nameOf?(first: unknown, self: never): string | undefined;
  /** The names of what is in a list. Left out: that of one thing, or of each of several. */
  namesIn?(found: unknown, call: Call): readonly string[] | Promise<readonly string[]>;
  /** What the page gets at once, where that is no promise. */
  answer?(): Early;
  /** A released write is done in its turn, as the page called it; otherwise the loaded code does it. */
  readonly inTurn?: boolean;
}

/** One such call, as far as every kind has it. */
interface Call extends Pick<LaterCall, 'self' | 'args' | 'native'> {
  readonly member: string;
}

/** All in one list, whether it is one, none or several. */
export const listed = (found: unknown): unknown[] => [found ?? []].flat();

export const namesOf = (found: unknown): string[] => listed(found).map((one) => (one as { name?: string }).name ?? (one as string));

/** What is to end a request could not be loaded: nothing is stored, and the page is told. */
function fail(early: Early): void {
  const event = new Event('error');
  early.dispatchEvent(event);
  early.onerror?.(event);
}

/** Guards of which something is held or hidden: what the platform lists is no longer all there is. */
const inUse = new WeakSet<Guarding>();

function answered({ guarding, realm, lists, writes, load, nameOf = String, namesIn = namesOf, answer, inTurn }: LaterOptions, call: Call): unknown {
  const { member, self, args, native } = call;
  let given: unknown;
  let end: ((isAllowed: boolean) => void) | undefined;
  let name: string | undefined;
  const later = (waits: boolean): unknown => {
    const early = writes.includes(member) ? answer?.() : undefined;
    const ended = new Promise<boolean>((resolve) => (end = resolve));
    const loaded = load().then((calls) => calls[member]?.({ ...call, realm, guarding, name: name ?? '', answer: early, waits, ended }));
    loaded.catch(() => early && fail(early));
    inUse.add(guarding);
    given = early ?? loaded;
    return given;
  };
  const finish = (isAllowed: boolean): unknown => {
    if (!end && isAllowed) return native();
    if (!end) later(false);
    else if (isAllowed && inTurn) void (native() as Promise<unknown>).catch(() => undefined); // the page went on long ago
    end?.(isAllowed);
    return given;
  };
  const seen = async (found: unknown): Promise<unknown> => ((await namesIn(found, call)).every(guarding.visible) ? found : later(false));
  if (lists.includes(member)) return inUse.has(guarding) ? later(false) : (native() as Promise<unknown>).then(seen);
  try {
    name = nameOf(args[0], self as never);
  } catch {
    // whatever is wrong with it, the platform says so in its own way
  }
  if (name === undefined) return native();
  if (!writes.includes(member)) return guarding.visible(name) ? native() : later(false);
  return guarding.decide(name, finish, () => void later(true)) ?? given;
}

/**
 * Guards calls that answer later anyway: one whose name is allowed goes straight to the platform, and what becomes of any
 * other is loaded with the first of them.
 */
export function guardLater(options: LaterOptions): void {
  const { owner, lists, reads = [], writes, isTaken } = options;
  const once: LaterOptions = { ...options, load: loadOnce(options.load) };
  for (const member of [...lists, ...reads, ...writes]) {
    patch(owner?.prototype, member, {
      apply(native, self: never, args: never[]) {
        const call = (given: readonly unknown[]): unknown => apply(native, self, given as unknown[]);
        return withTexts({ args, count: lists.includes(member) || isTaken?.(args[0]) ? 0 : 1, native: call }, (texts) => answered(once, { member, self, args: texts, native: (others = texts) => call(others) }));
      },
    });
  }
}
