import { isMinor } from '../lib/is-minor';
import type { PurposeId, UiContext } from '../protocol';
import { fillText } from './fill-text';
import { isLong } from './is-long';
import { Disclosures } from './Disclosures';
import { RuleNotes } from './RuleNotes';
import { ruleTexts } from './rule-texts';
import type { RulesPart } from './preferences-props';

/** Makes the part of the preference centre about the visitor's rule. */
export async function createRules(context: UiContext): Promise<RulesPart> {
  const [ruleOnly, ruling] = await Promise.all([ruleTexts(context.declaration), context.rule().catch(() => null)]);
  const isForAge = (): boolean => isMinor(context.visitor().age, context.record());
  const lockedBecause = (id: PurposeId): string | undefined => {
    const { refuses, organisation } = context.visitor();
    if (isForAge()) return ruleOnly.refusedForAge;
    if (!refuses?.includes(id)) return undefined;
    return fillText(ruleOnly.refusedByOrganisation, { organisation: organisation?.name ?? context.declaration.site.name });
  };
  return {
    lockedBecause,
    honoured: ruling?.rule.gpc.mustShow ? ruleOnly.honoured : undefined,
    granted: ruling?.granted ?? [],
    lapsed: ruling?.lapsed ?? [],
    noteOn: ({ lifetime }) => (isLong(lifetime) ? fillText(ruleOnly.longLived, { contact: context.declaration.site.controller.contact }) : undefined),
    notes: (props) => <RuleNotes {...props} ruling={ruling} texts={{ ...props.texts, ...ruleOnly }} isForAge={isForAge()} />,
    more: (props) => <Disclosures {...props} ruling={ruling} texts={{ ...props.texts, ...ruleOnly }} />,
  };
}
