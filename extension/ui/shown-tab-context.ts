import { createContext } from 'preact';
import type { Look, LookAt } from '../messaging/look';

/** The tab whose site is shown. */
export const ShownTab = createContext(-1);

/** Looks into an item by its id where no tab shows its site; null where one does. */
export const Looker = createContext<((id: string, at: LookAt) => Promise<Look>) | null>(null);
