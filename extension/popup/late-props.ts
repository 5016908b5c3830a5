import type { SiteView } from '../messaging/messages';
import type { Notice } from '../ui/notice';
import type { LatePanelKind } from './use-panel';

/** What every panel gets whose code is loaded when it is opened. */
export interface LateProps {
  readonly panel: LatePanelKind;
  readonly view: SiteView;
  /** Leaves the panel and says what came of it. */
  readonly onDone: (notice: Notice) => void;
  readonly onCancel: () => void;
}
