import { likelySignIn } from '../../sdk/lib/likely-sign-in';
import type { FrameKind, Held } from '../content/frame-stores/frame-store';
import type { Loss, NamedLoss, Reason } from '../messaging/messages';
import { areaOfId, idOfArea } from './area-id';
import { areaOfFrame, areaOfRow, byArea } from './areas';
import { askFrame, FrameGone, type FrameAt } from './ask-frame';
import { fetchCopy, handCopy } from './carry-copy';
import { siteOfUrl } from './site';
import type { Copy, Failure, Frame, Place, Row, Store } from './store';

const keyOfRow = ({ id }: Pick<Row, 'id'>): string => areaOfId(id).key;

function rowOf({ kind, frame, site }: { kind: FrameKind; frame: Frame; site: string }, { key, name, size, count, value = '', path = '' }: Held): Row {
  return {
    id: idOfArea({ kind, origin: frame.origin, partition: frame.partition, key }),
    kind, name, value, size, path,
    domain: frame.origin,
    partition: frame.partition,
    party: siteOfUrl(frame.origin) === site ? 'first' : 'third',
    expires: null,
    likelySignIn: likelySignIn(name),
    ...(count !== null && { count }),
  };
}

const failure = ({ id, name }: Row, reason: Reason): Failure => ({ id, name, reason });

/** The frame through which the storage area of these rows is reached. */
async function frameOf(place: Place, row: Row): Promise<FrameAt | null> {
  const frame = (await place.frames).find((one) => areaOfFrame(one) === areaOfRow(row));
  return frame ? { tabId: place.tabId, frameId: frame.frameId, origin: frame.origin } : null;
}

/** Acts on the rows of each storage area through a frame of it; all of an area failed where there is none any more. */
async function inEach(place: Place, rows: readonly Row[], act: (frame: FrameAt, rows: readonly Row[]) => Promise<readonly Failure[]>): Promise<Failure[]> {
  const inArea = async (group: readonly Row[]): Promise<readonly Failure[]> => {
    const frame = await frameOf(place, group[0] as Row);
    return frame ? act(frame, group).catch(() => group.map((row) => failure(row, 'not-open'))) : group.map((row) => failure(row, 'not-open'));
  };
  return (await Promise.all([...byArea(rows, areaOfRow).values()].map(inArea))).flat();
}

async function removeThere(kind: FrameKind, frame: FrameAt, rows: readonly Row[]): Promise<Failure[]> {
  const refused = new Set((await askFrame(frame, 'remove', kind, rows.map(keyOfRow))).map(({ key }) => key));
  return rows.filter((row) => refused.has(keyOfRow(row))).map((row) => failure(row, 'refused-by-browser'));
}

/** One copy after the other: side by side they would fill the memory. */
async function putBackThere(kind: FrameKind, frame: FrameAt, copies: readonly Copy[]): Promise<Failure[]> {
  const failed: Failure[] = [];
  for (const copy of copies) {
    const attempt = async (): Promise<unknown> => askFrame(frame, 'putBack', kind, keyOfRow(copy), await handCopy(frame, copy.content ?? ''));
    await attempt().catch((error: unknown) => failed.push(failure(copy, error instanceof FrameGone ? 'not-open' : 'refused-by-browser')));
  }
  return failed;
}

/** A storage kind that is reached from inside the frames of a tab. */
export function frameStore(kind: FrameKind): Store {
  return {
    list: async (place) => (await place.held()).flatMap((there) => (there.held?.[kind] ?? []).map((held) => rowOf({ kind, frame: there.frame, site: place.site }, held))),
    remove: (place, rows) => inEach(place, rows, (frame, group) => removeThere(kind, frame, group)),
    async snapshot(place, rows) {
      const copies: Copy[] = [];
      const losses: NamedLoss[] = [];
      const lose = ({ id, name }: Row, all: readonly Loss[]): void => void losses.push(...all.map((loss) => ({ id, name, loss })));
      const unreached = await inEach(place, rows, async (frame, group) => {
        for (const row of group) {
          const taken = await fetchCopy(frame, kind, keyOfRow(row)).catch(() => null);
          if (taken) copies.push({ ...row, content: taken.content, ...(taken.count !== null && { count: taken.count }) });
          lose(row, taken?.losses ?? ['not-copied']);
        }
        return [];
      });
      const ids = new Set(unreached.map(({ id }) => id));
      for (const row of rows.filter(({ id }) => ids.has(id))) lose(row, ['not-copied']);
      return { copies, losses };
    },
    restore: (place, copies) => inEach(place, copies, (frame, group) => putBackThere(kind, frame, group)),
  };
}
