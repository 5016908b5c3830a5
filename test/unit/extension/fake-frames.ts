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
  /** What the page's script does whenever its storage was changed. */
  readonly afterwards?: (frame: FakeFrame) => void;
  /** What the page answers to a question, as text. */
  readonly answer?: (question: PageQuestion) => string | null;
}

export const frameOf = (sketch: Partial<FakeFrame> & Pick<FakeFrame, 'origin'>): FakeFrame => ({
  frameId: 0, localStorage: {}, sessionStorage: {}, ...sketch,
});

const reading = ({ origin, ancestors = [], hosts = [], localStorage, sessionStorage }: FakeFrame): FrameReading => ({
  origin, ancestors, hosts, local: Object.entries(localStorage), session: Object.entries(sessionStorage),
});

function changed(frame: FakeFrame, { area, origin, remove, set }: AreaChange): string[] | null {
  if (origin !== frame.origin) return null;
  for (const name of remove) delete frame[area][name];
  for (const [name, value] of set) frame[area][name] = value;
  frame.afterwards?.(frame);
  return [];
}

/** What `run` gives in this frame. The functions themselves are tested where they run, in a page. */
export function runInFake(frame: FakeFrame, run: unknown, args: readonly unknown[]): unknown {
  if (run === readFrame) return reading(frame);
  if (run === changeArea) return changed(frame, args[0] as AreaChange);
  if (run === askPage) return frame.answer?.(args[0] as PageQuestion) ?? null;
  return null;
}
