import type { EraseReport, UiContext } from '../../protocol';
import type { BannerTexts } from '../texts/texts';
import type { RightsTexts } from '../texts/rights-texts';

const NOTHING_DONE: EraseReport = { removed: [], failed: [], retained: [], unverifiable: [], needsReload: false };

/** What erasures did, one after the other, in words: what went, what could not and why, what is kept and on what basis. */
export async function reportText(reports: readonly EraseReport[], context: UiContext, texts: BannerTexts & RightsTexts): Promise<string[]> {
  const { createTeller } = await import('../confirmation');
  const tell = await createTeller(context, texts);
  const linesOf = (report: EraseReport): readonly string[] => tell({ report, before: context.record() }, 'whole').lines;
  const ofTheChoice = linesOf(NOTHING_DONE); // which stays as it is
  const lines = reports.flatMap(linesOf).filter((line) => !ofTheChoice.includes(line));
  return lines.length ? [...new Set(lines)] : [texts.nothingErased];
}
