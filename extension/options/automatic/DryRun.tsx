import type { AutomaticRule, RulePreview } from '../../messaging/automatic';
import { isolate } from '../../ui/isolate';
import { plural, text } from '../../ui/text';

export const DRY_RUN_HEADING = 'dry-run-heading';

interface Props {
  readonly rule: AutomaticRule;
  readonly preview: RulePreview;
  readonly onTurnOn: () => void;
  readonly onClose: () => void;
}

/** How much. After a tab was closed nothing shows the site, so its dry run is of what is not yet so. */
function amountWords({ trigger }: AutomaticRule, { sites, items }: RulePreview): string {
  const isClosing = trigger.on === 'tab-closed';
  if (items === 0) return text(isClosing ? 'autoDryClosedNothing' : 'autoDryNothing');
  return `${plural(isClosing ? 'autoDryClosedItems' : 'autoDryItems', items)} ${plural('autoDrySites', sites)}`;
}

/** What a rule would delete, before it may delete anything. */
export function DryRun({ rule, preview, onTurnOn, onClose }: Props) {
  const { lines, sites } = preview;
  return (
    <div class="dry-run">
      <h3 id={DRY_RUN_HEADING} tabIndex={-1}>{text('autoDryRun', rule.name)}</h3>
      <p>{amountWords(rule, preview)}</p>
      {rule.unvisitedDays > 0 && <p class="hint">{plural('autoDryDays', rule.unvisitedDays)}</p>}
      <ul class="dry-lines">
        {lines.map(({ site, storeId, items: count, names, cookiesOnly }) => (
          <li key={`${storeId} ${site}`}>
            <strong><bdi>{site}</bdi></strong> {plural('autoItems', count)} {cookiesOnly && rule.kinds.some((kind) => kind !== 'cookie') ? text('autoCookiesReached') : ''}
            <p class="hint">{names.map((name) => isolate(name || text('unnamed'))).join(', ')}{count > names.length ? ' …' : ''}</p>
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
