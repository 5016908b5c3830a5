import type { ConsentView } from '../consent';
import type { PurposeId, SignalName } from '../protocol';

/** Tells the SDK what the visitor refuses. Read live: a signal is never written into the record. */
export interface Signal {
  readonly name: string;
  /** Purposes it refuses as long as the visitor has not chosen otherwise. */
  refuses(): readonly PurposeId[];
}

/** Tells others what was decided: the tags of one vendor, or a queue that the page's own tags read. `State` is plain data. */
export interface OutgoingSignal<Options, State> {
  readonly name: SignalName;
  /** Every option, with a value that would be right: what a site sets has to be of its kind. */
  readonly example: Required<Options>;
  /** What an example can't show: which option is wrong, and what to write instead. `view` is missing before there is a configuration. */
  problemOf(options: Options, view: ConsentView | undefined): string | false | undefined;
  /** Says that nothing is allowed, before any tag runs; returns that state. */
  begin(options: Options): State;
  /** What there is to say of the visitor now. */
  stateOf(view: ConsentView, options: Options): State;
  /** Says it. Called only where it is not what was said last. */
  tell(state: State, options: Options): void;
}
