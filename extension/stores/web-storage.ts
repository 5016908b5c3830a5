import { likelySignIn } from '../../sdk/lib/likely-sign-in';
import { runInTab } from '../platform/run-in-tab';
import { byteSize } from './byte-size';
import { changeArea, type AreaChange } from './change-area';
import { siteOfUrl } from './site';
import type { Failure, Frame, Place, Row, Store } from './store';

/** What differs between the two kinds of web storage. */
export interface AreaKind {
  readonly kind: 'local-storage' | 'session-storage';
  readonly area: AreaChange['area'];
  readonly read: (frame: Frame) => Frame['local'];
}

/** Frames of one origin under one top-level site share an area. */
const areaKey = (origin: string, partition: string | null): string => JSON.stringify([origin, partition]);

function byArea<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

const keyOfRow = ({ domain, partition }: Row): string => areaKey(domain, partition);
const keyOfFrame = ({ origin, partition }: Frame): string => areaKey(origin, partition);

function rowsOf(frame: Frame, { kind, read }: AreaKind, site: string): Row[] {
  const { origin, partition } = frame;
  return (read(frame) ?? []).map(([name, value]) => ({
    id: JSON.stringify([kind, origin, partition, name]),
    kind, name, value, partition,
    size: byteSize(name, value),
    domain: origin,
    path: '',
    party: siteOfUrl(origin) === site ? 'first' : 'third',
    expires: null,
    likelySignIn: likelySignIn(name),
  }));
}

const failure = ({ id, name }: Row, reason: Failure['reason']): Failure => ({ id, name, reason });

/** Changes one area through the first of its frames; all of it failed where none is there any more. */
async function change(place: Place, rows: readonly Row[], what: Omit<AreaChange, 'origin'>): Promise<Failure[]> {
  const key = keyOfRow(rows[0] as Row);
  const frame = (await place.frames).find((one) => keyOfFrame(one) === key);
  if (!frame) return rows.map((row) => failure(row, 'not-open'));
  try {
    const target = { tabId: place.tabId, frameIds: [frame.frameId] };
    const [outcome] = await runInTab(target, changeArea, [{ ...what, origin: frame.origin }]);
    if (!outcome) return rows.map((row) => failure(row, 'not-open'));
    return rows.filter(({ name }) => outcome.result?.includes(name)).map((row) => failure(row, 'refused-by-browser'));
  } catch {
    return rows.map((row) => failure(row, 'not-open')); // the frame went away between reading and writing
  }
}

/** Local or session storage, of every frame of the tab that the extension has access to. */
export function webStorageStore(areaKind: AreaKind): Store {
  const { area } = areaKind;
  const inEach = async (place: Place, rows: readonly Row[], what: (rows: readonly Row[]) => Omit<AreaChange, 'origin'>): Promise<Failure[]> =>
    (await Promise.all([...byArea(rows, keyOfRow).values()].map((group) => change(place, group, what(group))))).flat();
  return {
    async list(place) {
      const areas = [...byArea(await place.frames, keyOfFrame).values()].map(([frame]) => frame as Frame);
      return areas.flatMap((frame) => rowsOf(frame, areaKind, place.site));
    },
    remove: (place, rows) => inEach(place, rows, (group) => ({ area, remove: group.map(({ name }) => name), set: [] })),
    snapshot: (_, rows) => Promise.resolve(rows),
    restore: (place, copies) => inEach(place, copies, (group) => ({ area, remove: [], set: group.map(({ name, value }) => [name, value]) })),
  };
}
