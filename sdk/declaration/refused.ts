import type { Entry } from '../protocol';
import { decidePurpose, type Standing } from './decide';

/** Has the visitor refused anything? */
export const refusesSomething = ({ record }: Standing): boolean => !!record && [record.purposes, record.vendors].flatMap(Object.values).includes(false);

/** Is an entry refused, the visitor having chosen or being none who can? */
export const isEntryRefused = ({ purpose, vendor }: Entry, standing: Standing): boolean =>
  (!!standing.record || standing.locked.includes(purpose)) && decidePurpose(standing, purpose, vendor) === 'deny';

/** Is an entry, or (null) what nobody declares, refused by the visitor's own choice? */
export function isRefused(entry: Entry | null, standing: Standing): boolean {
  if (entry) return isEntryRefused(entry, standing);
  return standing.undeclared === 'hold' && standing.optional.every((id) => standing.record?.purposes[id] === false);
}
