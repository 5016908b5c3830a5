import type { Entry } from '../protocol';
import { decidePurpose, type Standing } from './decide';

/** Is anything refused: by the visitor, or for one who cannot allow it? */
export const refusesSomething = ({ record, locked }: Standing): boolean => !!locked[0] || (!!record && [record.purposes, record.vendors].flatMap(Object.values).includes(false));

/** What a host notes when it has erased what is refused: another one means that there is something new to erase. */
export const sweepMark = ({ record, locked }: Standing): string => [record?.sweep ?? 0, ...locked].join();

/** Is an entry refused, the visitor having chosen or being none who can? A signal refuses what is new and erases nothing. */
export const isEntryRefused = ({ purpose, vendor }: Entry, standing: Standing): boolean =>
  decidePurpose({ ...standing, refusedBySignal: [] }, purpose, vendor) === 'deny';

/** Is an entry, or (null) what nobody declares, refused by the visitor's own choice, or for one who cannot choose? */
export function isRefused(entry: Entry | null, standing: Standing): boolean {
  if (entry) return isEntryRefused(entry, standing);
  return standing.undeclared === 'hold' && standing.optional.every((id) => standing.locked.includes(id) || standing.record?.purposes[id] === false);
}
