import type { UiHost } from '../protocol';

/** True where the visitor's own choice allows advertising, which also outranks Global Privacy Control. */
export const allowsAdvertising = ({ record }: Pick<UiHost, 'record'>): boolean => !!record()?.purposes['advertising'];
