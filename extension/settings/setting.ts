import { browser } from '../platform/browser';

/** Where a setting lives: `local` for good, `session` in memory until the browser closes. */
export type SettingArea = 'local' | 'session';

/** One stored value, with what it is before anyone set it. `Written` differs where reading adds something. */
export interface Setting<T, Written = T> {
  get(): Promise<T>;
  set(value: Written): Promise<void>;
}

export interface SettingOptions<T> {
  readonly area: SettingArea;
  readonly key: string;
  /** Reads what is stored; returns the default for anything it doesn't understand. */
  readonly parse: (stored: unknown) => T;
}

export function createSetting<T, Written = T>({ area, key, parse }: SettingOptions<T>): Setting<T, Written> {
  return {
    get: async () => parse((await browser.storage[area].get(key))[key]),
    set: (value) => browser.storage[area].set({ [key]: value }),
  };
}
