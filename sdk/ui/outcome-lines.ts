import type { UiContext } from '../protocol';
import { allowsAdvertising } from './allows-advertising';
import { countText } from './count-text';
import { fillText } from './fill-text';
import type { Outcome } from './outcome';
import type { BannerTexts } from './texts/texts';

/** What has been stopped so far; what did not occur is not mentioned. */
function refusalLines(context: UiContext, texts: BannerTexts): string[] {
  const refused = context.refused();
  const counts = (['dropped', 'notSent', 'held'] as const)
    .filter((kind) => refused[kind])
    .map((kind) => countText(texts[kind], refused[kind], context.language));
  return allowsAdvertising(context) ? counts : [...counts, texts.advertisingGoesOn];
}

/** What the visitor is told after an action, a sentence or two each. */
export function outcomeLines({ report, allowed, tookBack }: Outcome, context: UiContext, texts: BannerTexts): string[] {
  if (!report) return [texts.notChanged];
  return [
    allowed === 'none' ? texts.allRefused : texts.saved,
    ...(tookBack ? [texts.withdrawn] : []),
    ...(allowed === 'all' ? [] : refusalLines(context, texts)),
    ...report.failed.map(({ item, reason }) => fillText(texts.notErased, { name: item.name, reason })),
  ];
}
