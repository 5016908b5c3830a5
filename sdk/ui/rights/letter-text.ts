import type { RightsRequest, UiContext } from '../../protocol';
import { fillText } from '../fill-text';
import type { RightsTexts } from '../texts/rights-texts';

/** What the visitor asks for, and of which purposes: none are named where it is about all of them. */
export interface Asked {
  readonly ask: RightsRequest;
  readonly purposes: string;
}

/** A letter to the controller, made here and not sent. A line of which nothing is known is left out. */
export function letterText({ ask, purposes }: Asked, context: UiContext, texts: RightsTexts): { readonly subject: string; readonly body: string } {
  const { site } = context.declaration;
  const date = new Intl.DateTimeFormat(context.language, { dateStyle: 'long' }).format(Date.now());
  const values: Readonly<Record<string, string>> = {
    controller: site.controller.name, ask: texts.asks[ask], purposes, site: `${site.name} (${location.hostname})`, id: context.record()?.id ?? '', date,
  };
  const isKnown = (line: string): boolean => [...line.matchAll(/{(\w+)}/g)].every(([, name = '']) => values[name]);
  const lines = texts.body.split('\n').filter(isKnown);
  return { subject: fillText(texts.subject, { site: site.name, ask: texts.asks[ask] }), body: lines.map((line) => fillText(line, values)).join('\n') };
}
