import { createContext } from 'preact';

/** The tab whose site is shown. */
export const ShownTab = createContext(-1);
