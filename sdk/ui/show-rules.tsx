import type { PurposeId, UiContext } from '../protocol';
import { fillText } from './fill-text';
import type { FirstTexts } from './first-texts';
import { RuleNotes } from './RuleNotes';
import { ruleTexts } from './rule-texts';
import type { RulesPart } from './preferences-props';

/** Makes the part of the preference centre about the visitor's rule. */
export async function createRules(context: UiContext, { language }: FirstTexts): Promise<RulesPart> {
  const [ruleOnly, ruling] = await Promise.all([ruleTexts(language), context.rule().catch(() => null)]);
  const isForAge = (): boolean => context.visitor().age === 'minor' || (!!context.record()?.minor && context.visitor().age !== 'adult');
  const lockedBecause = (id: PurposeId): string | undefined => {
    const { refuses, organisation } = context.visitor();
    if (isForAge()) return ruleOnly.refusedForAge;
    if (!refuses?.includes(id)) return undefined;
    return fillText(ruleOnly.refusedByOrganisation, { organisation: organisation?.name ?? context.declaration.site.name });
  };
  return {
    lockedBecause,
    granted: ruling?.granted ?? [],
    lapsed: ruling?.lapsed ?? [],
    notes: (props) => <RuleNotes {...props} ruling={ruling} texts={{ ...props.texts, ...ruleOnly }} isForAge={isForAge()} />,
  };
}
