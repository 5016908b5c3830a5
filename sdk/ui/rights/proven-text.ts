import type { ChainInfo, HistoryEvent } from '../../protocol';
import type { RightsTexts } from '../texts/rights-texts';

/** Whether the history is what was noted, by its own hashes and signatures, in words. */
export async function provenText(chain: { readonly history: readonly HistoryEvent[]; readonly chain: ChainInfo }, texts: RightsTexts): Promise<string> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle; // missing outside secure contexts
  if (!subtle) return texts.unproven;
  const { verifyChain } = await import('../../record/verify-chain');
  const { fault, unproven, isSealed } = await verifyChain(chain, subtle);
  if (fault) return texts.broken;
  return unproven.length || !isSealed ? texts.unproven : texts.intact;
}
