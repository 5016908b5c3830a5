import { likelySignIn } from '../../sdk/lib/likely-sign-in';
import { sharedObjectName } from '../../sdk/shared-objects/shared-object-name';
import { runInTab } from '../platform/run-in-tab';
import { idOfArea } from './area-id';
import { areaOfFrame, areaOfRow, byArea, oneOfEach } from './areas';
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

function rowsOf(frame: Frame, { kind, read }: AreaKind, site: string): Row[] {
  const { origin, partition } = frame;
  const isShown = (name: string, value: string): boolean => kind !== 'local-storage' || sharedObjectName(name, value) === null; // those have a store of their own
  return (read(frame) ?? []).filter(([name, value]) => isShown(name, value)).map(([name, value]) => ({
    id: idOfArea({ kind, origin, partition, key: name }),
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
  const key = areaOfRow(rows[0] as Row);
  const frame = (await place.frames).find((one) => areaOfFrame(one) === key);
  if (!frame) return rows.map((row) => failure(row, 'not-open'));
  try {
    const target = { tabId: place.tabId, frameIds: [frame.frameId] };
    const asked: AreaChange = { ...what, origin: frame.origin };
    const [outcome] = await runInTab(target, changeArea, [JSON.stringify(asked)]);
    if (!outcome?.result) return rows.map((row) => failure(row, 'not-open'));
    const failed = new Set(JSON.parse(outcome.result) as string[]);
    return rows.filter(({ name }) => failed.has(name)).map((row) => failure(row, 'refused-by-browser'));
  } catch {
    return rows.map((row) => failure(row, 'not-open')); // the frame went away between reading and writing
  }
}

/** Local or session storage, of every frame of the tab that the extension has access to. */
export function webStorageStore(areaKind: AreaKind): Store {
  const { area } = areaKind;
  const inEach = async (place: Place, rows: readonly Row[], what: (rows: readonly Row[]) => Omit<AreaChange, 'origin'>): Promise<Failure[]> =>
    (await Promise.all([...byArea(rows, areaOfRow).values()].map((group) => change(place, group, what(group))))).flat();
  return {
    async list(place) {
      return oneOfEach(await place.frames).flatMap((frame) => rowsOf(frame, areaKind, place.site));
    },
    remove: (place, rows) => inEach(place, rows, (group) => ({ area, remove: group.map(({ name }) => name), set: [] })),
    snapshot: (_, rows) => Promise.resolve({ copies: rows, losses: [] }),
    restore: (place, copies) => inEach(place, copies, (group) => ({ area, remove: [], set: group.map(({ name, value }) => [name, value]) })),
  };
}
