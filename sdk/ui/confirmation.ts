import type { ConsentRecord, EraseReport, UiContext } from '../protocol';
import { allowsAdvertising } from './allows-advertising';
import { isIndependent, isOptional } from './asked';
import { countText } from './count-text';
import { fillText } from './fill-text';
import { listText } from './list-text';
import { localTexts } from './local-texts';
import type { Said } from './outcome';
import { purposeName } from './purpose-name';
import { failureLines, reportLines } from './report-lines';
import { texts as english } from './texts/en.outcome';
import type { BannerTexts, OutcomeTexts } from './texts/texts';

export interface Ended {
  readonly report: EraseReport;
  /** The record before the choice. */
  readonly before: ConsentRecord | null;
}

/** What has been stopped so far; what did not occur is not mentioned. */
function refusalLines(context: UiContext, texts: BannerTexts & OutcomeTexts): string[] {
  const refused = context.refused();
  const counts = (['dropped', 'notSent', 'held'] as const)
    .filter((kind) => refused[kind])
    .map((kind) => countText(texts[kind], refused[kind], context.language));
  return allowsAdvertising(context) ? counts : [...counts, texts.advertisingGoesOn];
}

/** What waits for a second yes. */
function confirmLines({ toConfirm = [] }: EraseReport, { declaration, language }: UiContext, texts: BannerTexts & OutcomeTexts): string[] {
  const purposes = declaration.purposes.filter(({ id }) => toConfirm.includes(id)).map((purpose) => purposeName(purpose, texts));
  return purposes.length ? [fillText(texts.confirmSent, { site: declaration.site.name, purposes: listText(purposes, language) })] : [];
}

/** Tells how a choice ended: what is allowed now, what no longer is, what that has stopped, and what could not be done. */
function confirmation({ report, before }: Ended, context: UiContext, texts: BannerTexts & OutcomeTexts): Said {
  const now = context.record()?.purposes ?? {};
  const asked = context.declaration.purposes.filter(isOptional);
  const allowed = asked.filter(({ id }) => now[id]);
  const tookBack = asked.some(({ id }) => before?.purposes[id] && !now[id]);
  return {
    lines: [
      allowed.length ? texts.saved : texts.allRefused,
      ...(tookBack ? [texts.withdrawn] : []),
      ...(tookBack && context.declaration.vendors.some(isIndependent) ? [texts.thirdPartySites] : []),
      ...(allowed.length < asked.length ? refusalLines(context, texts) : []),
      ...confirmLines(report, context, texts),
      ...failureLines(report, texts),
      ...(report.needsReload ? [texts.reloadToStop] : []),
    ],
    ...(report.needsReload && { reload: texts.reload }),
  };
}

/** Tells how a choice ended; `whole` adds what its erasure did besides failing. */
export type Teller = (ended: Ended, whole?: 'whole') => Said;

/** Gets ready to tell in the language of `context`. */
export async function createTeller(context: UiContext, first: BannerTexts): Promise<Teller> {
  const own = await localTexts('outcome', english, context.declaration);
  const texts = { ...first, ...own.texts };
  return (ended, whole) => {
    const { lines, ...reload } = confirmation(ended, context, texts);
    return { lines: whole ? [...lines, ...reportLines(ended.report, texts, context.language)] : lines, ...reload };
  };
}
