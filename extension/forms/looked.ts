import type { Carried } from '../messaging/carried';
import type { ImportPreview } from '../messaging/item-messages';
import type { Problem } from '../transfer/outcome';

/** What was read, and what importing it would do. */
export interface Looked {
  readonly items: readonly Carried[];
  readonly problems: readonly Problem[];
  readonly preview: ImportPreview;
}

/** How many items an import would write. */
export const due = ({ preview }: Looked): number => preview.entries.filter(({ status }) => status === 'new' || status === 'changed').length;
