import { answerExtension } from '../bridge/answer-extension';
import { adoptObjects } from '../eraser';
import { adoptNatives } from '../natives';
import type { ChoiceSource, EraseReport, Item, PurposeId, Ruling } from '../protocol';
import { createAcknowledge } from './acknowledge';
import { boundRequests } from './bound';
import { createCall, type Call } from './call';
import { withdrawal } from './check-choices';
import { createChoose, type Choose } from './choose';
import { createErasing } from './erasing';
import type { DecidingOptions } from './options';
import { settle } from './settle';

/** What only a choice, an erasure or a question needs: loaded when the first of them comes. */
export interface Deciding {
  readonly choose: Choose;
  withdraw(purposes: readonly PurposeId[] | undefined, source: ChoiceSource): Promise<EraseReport>;
  inspect(): Promise<Item[]>;
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
  const erasing = createErasing(options);
  const { inspect, sweep } = erasing;
  const choose = createChoose(options, erasing);
  const withdraw: Deciding['withdraw'] = (purposes, source) => choose(withdrawal(declaration, purposes), source);
  return {
    choose,
    withdraw,
    inspect,
    acknowledge: createAcknowledge(options),
    sweep,
    settle: () => settle(guarding),
    bound: () => boundRequests(guarding, declaration.held),
    call: createCall({ ...options, choose, ...erasing }),
    answer: (detail) =>
      answerExtension(detail, {
        state: () => ({ declaration, record: standing().record }),
        withdraw: ({ purposes }) => withdraw(purposes?.filter((id) => standing().optional.includes(id)), 'extension'),
      }),
  };
}
