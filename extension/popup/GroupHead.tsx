import { text } from '../ui/text';

interface Props {
  readonly level: 'h3' | 'h4';
  readonly title: string;
  readonly summary: string;
  /** Tells this group from all others. */
  readonly named: string;
  readonly onDelete: () => void;
}

/** Title, size and delete button of a group. */
export function GroupHead({ level: Level, title, summary, named, onDelete }: Props) {
  return (
    <div class="group-head">
      <div class="group-title">
        <Level>{title}</Level>
        <span class="sum">{summary}</span>
      </div>
      <button type="button" class="quiet" aria-label={text('deleteGroupNamed', named)} onClick={onDelete}>{text('deleteGroup')}</button>
    </div>
  );
}
