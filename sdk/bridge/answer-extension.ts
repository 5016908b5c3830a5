import { BRIDGE_ANSWER, BRIDGE_VERSION, type BridgeAnswer, type BridgeAsk, type BridgeQuestion, type BridgeQuestions } from '../protocol';

/** One answer for each question an extension may ask. */
export type BridgeAnswers = { readonly [Q in BridgeQuestion]: (ask: BridgeQuestions[Q]['ask']) => BridgeQuestions[Q]['answer'] | Promise<BridgeQuestions[Q]['answer']> };

function parseAsk(detail: unknown): BridgeAsk | null {
  try {
    const read = JSON.parse(String(detail)) as BridgeAsk | null;
    return read?.v === BRIDGE_VERSION ? read : null;
  } catch {
    return null; // not ours to answer
  }
}

/** Answers the companion extension. Whoever forges a question can only learn what the page declares and tighten, never grant. */
export function answerExtension(detail: unknown, answers: BridgeAnswers): void {
  const asked = parseAsk(detail);
  if (!asked || !Object.hasOwn(answers, asked.ask)) return;
  const reply = (result: Pick<BridgeAnswer, 'answer' | 'error'>): void => {
    const text = JSON.stringify({ v: BRIDGE_VERSION, id: asked.id, ask: asked.ask, ...result });
    document.dispatchEvent(new CustomEvent(BRIDGE_ANSWER, { detail: text }));
  };
  Promise.resolve()
    .then(() => answers[asked.ask]((asked.with ?? {}) as never))
    .then((answer) => reply({ answer }), (error: unknown) => reply({ error: String(error) }));
}
