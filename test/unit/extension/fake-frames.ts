import { callFrame, type FrameCall, type FrameReply } from '../../../extension/content/frame-call';
import { FRAME_KINDS, type FrameKind } from '../../../extension/content/frame-stores/frame-store';
import type { Loss } from '../../../extension/messaging/messages';
import { askPage, type PageQuestion } from '../../../extension/content/ask-page';
import { changeArea, type AreaChange } from '../../../extension/stores/change-area';
import { readFrame, type FrameReading } from '../../../extension/stores/read-frame';

/** A frame of a tab, with its storage. */
export interface FakeFrame {
  readonly frameId: number;
  readonly origin: string;
  readonly ancestors?: readonly string[];
  readonly hosts?: readonly string[];
  readonly localStorage: Record<string, string>;
  readonly sessionStorage: Record<string, string>;
  /** What it holds of the kinds that are reached from inside: content by key, as text. */
  readonly holds?: Partial<Record<FrameKind, Record<string, string>>>;
  /** Kinds that can't be read just now. */
  readonly busy?: readonly (FrameKind | 'local-storage')[];
  /** What a copy of anything there would lack. */
  readonly losses?: readonly Loss[];
  /** What the page's script does whenever its storage was changed. */
  readonly afterwards?: (frame: FakeFrame) => void;
  /** What the page answers to a question, as text. */
  readonly answer?: (question: PageQuestion) => string | null;
}

export const frameOf = (sketch: Partial<FakeFrame> & Pick<FakeFrame, 'origin'>): FakeFrame => ({
  frameId: 0, localStorage: {}, sessionStorage: {}, ...sketch,
});

const reading = ({ origin, ancestors = [], hosts = [], busy = [], localStorage, sessionStorage }: FakeFrame): FrameReading => ({
  origin, ancestors, hosts, local: busy.includes('local-storage') ? null : Object.entries(localStorage), session: Object.entries(sessionStorage),
});

function changed(frame: FakeFrame, { area, origin, remove, set }: AreaChange): string[] | null {
  if (origin !== frame.origin) return null;
  for (const name of remove) delete frame[area][name];
  for (const [name, value] of set) frame[area][name] = value;
  frame.afterwards?.(frame);
  return [];
}

const tickets = new Map<string, string>();

/** The API that `frame-stores.js` leaves in a frame, over texts. */
const FAKE_API: Readonly<Record<string, (frame: FakeFrame, args: readonly string[]) => unknown>> = {
  list: ({ holds = {}, busy = [] }) =>
    Object.fromEntries(FRAME_KINDS.map((kind) => [kind, busy.includes(kind) ? null : Object.keys(holds[kind] ?? {}).map((key) => ({ key, name: key, size: 0, count: 1 }))])),
  remove({ holds = {} }, [kind, keys]) {
    for (const key of keys as unknown as string[]) delete holds[kind as FrameKind]?.[key];
    return [];
  },
  take({ holds = {}, losses = [] }, [kind, key]) {
    const text = holds[kind as FrameKind]?.[key as string];
    if (text === undefined) throw new Error('it is not there any more');
    const ticket = `copy of ${key}, ${tickets.size}`;
    tickets.set(ticket, text);
    return { ticket, length: text.length, losses };
  },
  fetch: (_, [ticket, from, most]) => tickets.get(ticket as string)?.slice(Number(from), Number(from) + Number(most)),
  hand(_, [ticket, text]) {
    const handed = (ticket as string | null) ?? `handed, ${tickets.size}`;
    tickets.set(handed, (tickets.get(handed) ?? '') + text);
    return handed;
  },
  putBack({ holds = {} }, [kind, key, ticket]) {
    (holds[kind as FrameKind] ??= {})[key as string] = tickets.get(ticket as string) ?? '';
    return null;
  },
};

function called(frame: FakeFrame, { method, args, origin }: FrameCall): FrameReply {
  if (origin !== frame.origin) return { is: 'moved' };
  try {
    return { value: FAKE_API[method]?.(frame, args as string[]) };
  } catch (error) {
    return { error: String(error) };
  }
}

const asText = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** What `run` gives in this frame. The functions themselves are tested where they run, in a page. */
export function runInFake(frame: FakeFrame, run: unknown, args: readonly unknown[]): unknown {
  if (run === readFrame) return JSON.stringify(reading(frame));
  if (run === callFrame) return JSON.stringify(called(frame, JSON.parse(args[0] as string) as FrameCall));
  if (run === changeArea) return asText(changed(frame, JSON.parse(args[0] as string) as AreaChange));
  if (run === askPage) return frame.answer?.(args[0] as PageQuestion) ?? null;
  return null;
}
