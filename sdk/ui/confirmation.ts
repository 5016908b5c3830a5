import type { ConsentRecord, EraseReport, UiContext } from '../protocol';
import { allowsAdvertising } from './allows-advertising';
import { countText } from './count-text';
import { isOptional } from './draft';
import { fillText } from './fill-text';
import type { BannerTexts, OutcomeTexts } from './texts/texts';
import type { Said } from './outcome';

export interface Ended {
  readonly report: EraseReport;
  /** The record before the choice. */
  readonly before: ConsentRecord | null;
}

/** What has been stopped so far; what did not occur is not mentioned. */
function refusalLines(context: UiContext, texts: OutcomeTexts): string[] {
  const refused = context.refused();
  const counts = (['dropped', 'notSent', 'held'] as const)
    .filter((kind) => refused[kind])
    .map((kind) => countText(texts[kind], refused[kind], context.language));
  return allowsAdvertising(context) ? counts : [...counts, texts.advertisingGoesOn];
}

/** Tells how a choice ended: what is allowed now, what no longer is, what that has stopped, and what could not be done. */
export function confirmation({ report, before }: Ended, context: UiContext, texts: BannerTexts & OutcomeTexts): Said {
  const now = context.record()?.purposes ?? {};
  const asked = context.declaration.purposes.filter(isOptional);
  const allowed = asked.filter(({ id }) => now[id]);
  const tookBack = asked.some(({ id }) => before?.purposes[id] && !now[id]);
  return {
    lines: [
      allowed.length ? texts.saved : texts.allRefused,
      ...(tookBack ? [texts.withdrawn] : []),
      ...(allowed.length < asked.length ? refusalLines(context, texts) : []),
      ...report.failed.map(({ item, reason }) => fillText(texts.notErased, { name: item.name, reason })),
      ...(report.needsReload ? [texts.reloadToStop] : []),
    ],
    ...(report.needsReload && { reload: texts.reload }),
  };
}
