import { NECESSARY, type PurposeId, type Vendor } from '../protocol';

/** What the visitor is asked about: every purpose but the necessary one... */
export const isOptional = ({ id }: { readonly id: PurposeId }): boolean => id !== NECESSARY;

/** ...and the vendors that decide for themselves what they do with the data. */
export const isIndependent = ({ role }: Vendor): boolean => role === 'independent';
