import type { PolicyChange, PurposeId, Ruling, UiHost } from '../protocol';
import { allowsAdvertising } from './allows-advertising';
import type { Banner, BannerOptions, Ruled } from './banner';
import { element } from './element';
import { fillText } from './fill-text';
import type { FirstTexts } from './first-texts';
import { keepPageClear } from './keep-page-clear';
import { listText } from './list-text';
import { purposeName } from './purpose-name';
import { question } from './question';
import { ruleTexts } from './rule-texts';
import type { RuleTexts } from './texts/texts';

/** What a rule changes in what is asked and said first. */
export interface RuledFirst extends Ruled {
  /** Goes on under the present version of the policy, and tells of changes that ask nothing, in the banner's place. */
  tellNews(show: (options: BannerOptions) => Banner): Promise<void>;
}

/** The texts of the first layer, and those of rules. */
interface Said extends FirstTexts {
  readonly rules: RuleTexts;
}

/** Each change that has a summary, as a line. */
const summaries = (news: readonly PolicyChange[], texts: RuleTexts): string[] => news.flatMap(({ summary }) => (summary ? fillText(texts.changed, { summary }) : []));

/** The purposes by their names, as a list in words. */
function named(ids: readonly PurposeId[], { declaration }: UiHost, { language, texts }: FirstTexts): string {
  return listText(declaration.purposes.filter(({ id }) => ids.includes(id)).map((purpose) => purposeName(purpose, texts)), language);
}

/** What the visitor allowed once and is asked again, and what is new. */
function askedAgain({ lapsed, news, about }: Ruling & { readonly about: readonly PurposeId[] }, host: UiHost, said: Said): string[] {
  const { site } = host.declaration;
  const isOtherPolicy = host.record()?.policyVersion !== site.policyVersion;
  const why = isOtherPolicy ? said.rules.askedAgain : lapsed.length ? said.rules.overdue : said.rules.added;
  return [fillText(why, { site: site.name, purposes: named(about, host, said) }), ...summaries(news, said.rules)];
}

/** What goes on unless the visitor refuses, and what waits for a yes. */
function optOut({ granted, rule }: Ruling, host: UiHost, said: Said): string[] {
  const asked = host.declaration.purposes.filter(({ id, separate }) => rule.modes[id] && !separate && !granted.includes(id)).map(({ id }) => id);
  return [
    fillText(said.rules.optOut, { site: host.declaration.site.name, purposes: named(granted, host, said) }),
    ...(asked.length ? [fillText(said.rules.optIn, { purposes: named(asked, host, said) })] : []),
    ...(rule.gpc.mustShow && rule.gpc.refusesNow.length && !allowsAdvertising(host) ? [said.rules.honoured] : []),
  ];
}

/** What has changed in the policy, for a visitor who has nothing to choose. */
function newsLines({ news }: Ruling, { declaration }: UiHost, { language, rules: texts }: Said): string[] {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const [later] = news.flatMap((change) => (change.kind === 'controller' && change.effective ? change.effective : []));
  return [fillText(texts.updated, { site: declaration.site.name }), ...summaries(news, texts), ...(later ? [fillText(texts.takesEffect, { date: date.format(new Date(later)) })] : [])];
}

/** Looks at the visitor's rule. Rejects where it can't be loaded. */
export async function createRuled(host: UiHost, first: FirstTexts): Promise<RuledFirst> {
  const [ruling, texts] = await Promise.all([host.rule(), ruleTexts({ ...host.declaration, language: first.language })]);
  const said = { ...first, rules: texts };
  const { lapsed, granted } = ruling;
  const answers = host.record()?.purposes;
  const about = answers ? Object.keys(ruling.rule.modes).filter((id) => !ruling.rule.locked.includes(id) && (lapsed.includes(id) || typeof answers[id] !== 'boolean')) : [];
  const isAgain = about.length > 0;
  const lines = (): string[] => (isAgain ? askedAgain({ ...ruling, about }, host, said) : optOut(ruling, host, said));
  return {
    question: isAgain || granted.length ? () => [...lines().map((line) => element('p', {}, line)), ...question(host, first).slice(-1)] : undefined,
    about: isAgain ? about : undefined,
    refusal: ruling.rule.ui.includes('continue-without-accepting') ? texts.continueWithout : undefined,
    async tellNews(show) {
      const isToTell = await host.deciding().then(({ acknowledge }) => acknowledge(ruling), () => false); // told on the next page then
      if (!isToTell) return host.control();
      const hide = (): void => {
        banner.close();
        host.control();
      };
      const banner = show({ ...first, host, press: hide });
      banner.undo = keepPageClear(banner.root.querySelector('section')!);
      banner.draw(newsLines(ruling, host, said), [[first.texts.close, hide]]);
    },
  };
}
