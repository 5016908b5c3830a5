import commonNames from './common-names.json';
import { createNameIndex, type FindLabel } from './name-index';
import ownInventory from './own-inventory.json';
import { readNames } from './read-names';

const ours = createNameIndex(readNames(ownInventory, 'inventory'));
const common = createNameIndex(readNames(commonNames, 'table'));

/**
 * What a name probably is, or null. This project's own inventory comes before the public table, and a name that
 * is sure in one of them before a name that is only possible in the other.
 */
export const labelOf: FindLabel = (kind, name, domain) => {
  const own = ours(kind, name, domain);
  if (own && !own.possible) return own;
  const other = common(kind, name, domain);
  return other && !other.possible ? other : own ?? other;
};
