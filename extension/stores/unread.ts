import { FRAME_KINDS } from '../content/frame-stores/frame-store';
import type { Unread } from '../messaging/unread';
import type { Place } from './store';

/** What of this place is not known, and so may be more than nothing. */
export async function unreadOf(place: Place): Promise<Unread[]> {
  return (await place.held()).flatMap(({ frame, held }) => FRAME_KINDS.filter((kind) => !held?.[kind]).map((kind): Unread => ({ kind, origin: frame.origin })));
}
