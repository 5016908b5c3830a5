import type { Declaration } from '../../sdk/protocol';
import type { PlayedChange, PlayedVisitor } from '../inventory/plays';

/** One state of one surface of the consent interface, and by what means the real SDK gets there. */
export interface State {
  /** In the address. */
  readonly id: string;
  readonly surface: string;
  readonly name: string;
  /** What to press to get there, and what of it is a simulation. */
  readonly means: string;
  readonly region?: string;
  readonly visitor?: PlayedVisitor;
  readonly change?: PlayedChange;
  readonly layout?: Declaration['layout'];
  /** A page script simulates Global Privacy Control. */
  readonly gpc?: true;
  /** A choice that was made on a page before, under the version of the policy that is in force. */
  readonly chosen?: 'accept-all' | 'reject-all';
  /** What the page's script shows as soon as it is loaded. */
  readonly shows?: 'preferences' | 'space';
  /** Which parts of the preference centre the page's script opens: each of them, or the first ones of "More about this" by number. */
  readonly opens?: 'all' | number;
  /** What else is on the page: a gated frame, the element for settings, shared objects, a file that cannot be erased, the overlay. */
  readonly has?: 'frame' | 'settings' | 'objects' | 'locked-file' | 'debug';
  /** What the names of those files or folders of the SDK begin with that the server does not deliver. */
  readonly without?: string;
}
