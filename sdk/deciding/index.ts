import { answerExtension } from '../bridge/answer-extension';
import { adoptObjects } from '../eraser';
import { adoptNatives } from '../natives';
import type { ChoiceSource, EraseReport, Item, PurposeId, Ruling } from '../protocol';
import { createAcknowledge } from './acknowledge';
import { boundRequests } from './bound';
import { createCall, type Call } from './call';
import { withdrawal } from './check-choices';
import { createChoose, type Choose, type ChosenBy } from './choose';
import { createErasing } from './erasing';
import type { DecidingOptions } from './options';
import { createRemembering } from './remember';
import { rememberRule } from './remember-rule';
import { settle } from './settle';

/** What only a choice, an erasure or a question needs: loaded when the first of them comes. */
export interface Deciding {
  readonly choose: Choose;
  withdraw(purposes: readonly PurposeId[] | undefined, source: ChoiceSource, by?: ChosenBy): Promise<EraseReport>;
  /** The visitor was asked at that time (milliseconds since 1970), in this language: goes into the history with the answer. */
  asked(time: number, locale: string): void;
  inspect(): Promise<Item[]>;
  /** Goes on under the present version of the policy where that asks nothing. True where the visitor is to be told of it. */
  acknowledge(ruling: Ruling): boolean;
  /** Calls a method of a handle. */
  readonly call: Call;
  /** The standing changed elsewhere: ends what waits and is answered now. */
  settle(): Promise<void>;
  /** Gives up requests that wait too long, or are too many. */
  bound(): void;
  /** Carries out a refusal that was made elsewhere, and removes and reports what came back. */
  sweep(): Promise<void>;
  /** A companion extension asks over the bridge. */
  answer(detail: unknown): void;
}

export function createDeciding(options: DecidingOptions): Deciding {
  const { declaration, guarding, standing } = options;
  adoptNatives(options.natives);
  adoptObjects(options.sharedObjects);
  const remembering = createRemembering(options);
  const emit: DecidingOptions['emit'] = (event, detail) => {
    if (event === 'erased') remembering.remember({ report: detail as EraseReport });
    options.emit(event, detail);
  };
  const erasing = createErasing({ ...options, emit });
  const { inspect, sweep } = erasing;
  const rule = rememberRule(options);
  const choose = createChoose({ ...options, emit, rule }, { ...erasing, ...remembering });
  const withdraw: Deciding['withdraw'] = (purposes, ...by) => choose(withdrawal(declaration, purposes), ...by);
  return {
    choose,
    withdraw,
    inspect,
    acknowledge: createAcknowledge({ ...options, ...remembering }),
    sweep,
    asked(time, locale) {
      remembering.asked(time, locale);
      rule().catch(() => undefined); // looked at before the answer, which then does not wait for it
    },
    settle: () => settle(guarding),
    bound: () => boundRequests(guarding, declaration.held),
    call: createCall({ ...options, emit, choose, ...erasing, ...remembering }),
    answer: (detail) =>
      answerExtension(detail, {
        state: () => ({ declaration, record: standing().record }),
        withdraw: ({ purposes }) => withdraw(purposes?.filter((id) => standing().optional.includes(id)), 'extension'),
      }),
  };
}
