import type { AutomaticRule, RulePreview } from '../../messaging/automatic';
import { plural, text } from '../../ui/text';

export const DRY_RUN_HEADING = 'dry-run-heading';

interface Props {
  readonly rule: AutomaticRule;
  readonly preview: RulePreview;
  readonly onTurnOn: () => void;
  readonly onClose: () => void;
}

/** What a rule would delete now, before it may delete anything. */
export function DryRun({ rule, preview, onTurnOn, onClose }: Props) {
  const { lines, sites, items } = preview;
  return (
    <div class="dry-run">
      <h3 id={DRY_RUN_HEADING} tabIndex={-1}>{text('autoDryRun', rule.name)}</h3>
      <p>{items === 0 ? text('autoDryNothing') : `${plural('autoDryItems', items)} ${plural('autoDrySites', sites)}`}</p>
      {rule.unvisitedDays > 0 && <p class="hint">{plural('autoDryDays', rule.unvisitedDays)}</p>}
      <ul class="dry-lines">
        {lines.map(({ site, storeId, items: count, names, cookiesOnly }) => (
          <li key={`${storeId} ${site}`}>
            <strong><bdi>{site}</bdi></strong> {plural('autoItems', count)} {cookiesOnly && rule.kinds.some((kind) => kind !== 'cookie') ? text('autoCookiesReached') : ''}
            <p class="hint"><bdi>{names.join(', ')}{count > names.length ? ' …' : ''}</bdi></p>
          </li>
        ))}
      </ul>
      {sites > lines.length && <p class="hint">{plural('autoMoreSites', sites - lines.length)}</p>}
      <div class="buttons">
        {rule.activeSince === null && <button type="button" class="main" onClick={onTurnOn}>{text('autoTurnOn')}</button>}
        <button type="button" onClick={onClose}>{text('autoClose')}</button>
      </div>
    </div>
  );
}
