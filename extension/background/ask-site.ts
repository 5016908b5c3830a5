import { BRIDGE_ANSWER, BRIDGE_ASK, BRIDGE_VERSION, type BridgeAsk, type BridgeQuestion, type BridgeQuestions } from '../../sdk/protocol';
import { askPage } from '../content/ask-page';
import { parseAnswer } from '../content/parse-answer';
import { runInTab } from '../platform/run-in-tab';

/** Milliseconds to wait for an SDK that said it would answer. A withdrawal erases and reads again. */
const PATIENCE: Readonly<Record<BridgeQuestion, number>> = { state: 2000, withdraw: 7000 };

/** Characters: room for the largest declaration, and none for filling up memory. */
const LONGEST = 1_000_000;

/**
 * Asks the SDK in the tab's page. Resolves to null where no SDK answers; rejects where the answer
 * is no complete one, or the page can't be reached.
 */
export async function askSite<Q extends BridgeQuestion>(
  tabId: number,
  ask: Q,
  question: BridgeQuestions[Q]['ask'],
): Promise<BridgeQuestions[Q]['answer'] | null> {
  const id = crypto.randomUUID();
  const detail: BridgeAsk<Q> = { v: BRIDGE_VERSION, id, ask, with: question };
  const wire = { askEvent: BRIDGE_ASK, answerEvent: BRIDGE_ANSWER, detail: JSON.stringify(detail), id, patience: PATIENCE[ask], longest: LONGEST };
  const [answer] = await runInTab({ tabId, frameIds: [0] }, askPage, [wire]);
  return answer?.result ? parseAnswer(answer.result, { ask, id }) : null;
}
