import { useEffect, useState } from 'preact/hooks';
import type { AutomaticRule, AutomaticState, RuleDraft, RulePreview, RuleProblems } from '../../messaging/automatic';
import { ask } from '../../messaging/channel';
import { plural, text } from '../../ui/text';
import { useFocusNext } from '../../ui/use-focus-next';
import type { Say } from '../say';
import { DRY_RUN_HEADING } from './DryRun';
import { draftOf, NEW_DRAFT } from './draft-form';
import { LOG_HEADING } from './RunLog';

export const HEADING = 'automatic-heading';

/** What stands below the list. */
export type Panel =
  | { readonly is: 'form'; readonly id: string | null; readonly draft: RuleDraft; readonly problems: RuleProblems }
  | { readonly is: 'dry-run'; readonly id: string; readonly preview: RulePreview };

/** State and actions of the section on automatic clearing. Each action says what it did. */
export function useAutomatic(say: Say) {
  const [state, setState] = useState<AutomaticState | null>(null);
  const [panel, setPanel] = useState<Panel | null>(null);
  const focusNext = useFocusNext();
  const load = async (): Promise<void> => setState(await ask('automatic.view', {}));
  useEffect(() => void say(load), []);
  const then = (focus: string, act: () => Promise<string | void>) => (): Promise<void> =>
    say(async () => {
      const words = await act();
      focusNext(focus);
      await load();
      return words;
    });
  const close = (): void => {
    focusNext(HEADING);
    setPanel(null);
  };
  const previewRule = async (id: string): Promise<void> => setPanel({ is: 'dry-run', id, preview: await ask('automatic.preview', { id }) });
  const preview = ({ id }: AutomaticRule): Promise<void> => then(DRY_RUN_HEADING, () => previewRule(id))();
  const save = (form: Panel & { is: 'form' }, draft: RuleDraft): Promise<void> =>
    say(async () => {
      const saved = await ask('automatic.save', { id: form.id, draft });
      if (saved.problems || saved.id === null) return setPanel({ ...form, draft, problems: saved.problems ?? {} });
      await previewRule(saved.id);
      focusNext(DRY_RUN_HEADING);
      await load();
      return text('autoSaved');
    });
  const turn = (id: string, isOn: boolean): Promise<void> => then(HEADING, async () => {
    await ask('automatic.switch', { id, isOn });
    setPanel(null);
    return text(isOn ? 'autoTurnedOn' : 'autoTurnedOff');
  })();
  const remove = ({ id }: AutomaticRule): Promise<void> => then(HEADING, async () => {
    await ask('automatic.delete', { id });
    setPanel(null);
    return text('autoDeleted');
  })();
  return {
    state, panel, close, preview, save, turn, remove,
    write: (rule: AutomaticRule | null): void => setPanel({ is: 'form', id: rule?.id ?? null, draft: rule ? draftOf(rule) : NEW_DRAFT, problems: {} }),
    discard: then(HEADING, async () => void (await ask('automatic.discard', {}))),
    undo: (entry: string): Promise<void> => then(LOG_HEADING, async () => {
      const { restored, failed } = await ask('automatic.undo', { entry });
      return failed.length ? `${plural('autoRestored', restored)} ${plural('autoNotRestored', failed.length)}` : plural('autoRestored', restored);
    })(),
    forgetLog: then(LOG_HEADING, async () => void (await ask('automatic.forget-log', {}))),
  };
}
