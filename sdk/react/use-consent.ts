import type { ConsentRecord } from '../protocol';
import { useRead } from './context';

/** The visitor's record, frozen; the same object until it changes. Null while undecided, on a server, while hydrating, and where the page has no SDK. */
export const useConsent = (): ConsentRecord | null => useRead(({ record }) => record, null);
