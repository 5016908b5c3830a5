import { OBJECT_ACCESS, OBJECT_PREFIX, QUOTA_STEPS, type ObjectSettings } from '../protocol';
import type { ObjectArea } from './object-area';

const DEFAULTS: ObjectSettings = { access: 'allow', quota: 100 * 1024, allowsThirdParty: true };
const KEY = `${OBJECT_PREFIX}settings`;

/** The least step that so many bytes fit in. */
export const quotaFor = (bytes: number): number => QUOTA_STEPS.find((step) => bytes <= step) as number;

/** Stored text is parsed, never trusted: what is unreadable has its default. JSON has null for "unlimited". */
function parse(text: string | null): ObjectSettings {
  let read: unknown;
  try {
    read = JSON.parse(text ?? '{}');
  } catch {
    // The defaults hold.
  }
  const { access, quota = DEFAULTS.quota, allowsThirdParty } = (read ?? {}) as Partial<Record<keyof ObjectSettings, unknown>>;
  const step = quota ?? Infinity;
  return {
    access: OBJECT_ACCESS.find((one) => one === access) ?? DEFAULTS.access,
    quota: QUOTA_STEPS.find((one) => one === step) ?? DEFAULTS.quota,
    allowsThirdParty: typeof allowsThirdParty === 'boolean' ? allowsThirdParty : DEFAULTS.allowsThirdParty,
  };
}

export interface SettingsKeeper {
  current(): ObjectSettings;
  /** What the site fixed: a control for it is to be shown locked. */
  readonly fixed: Partial<ObjectSettings>;
  /** What is fixed stays as it is. */
  change(to: Partial<ObjectSettings>): void;
}

/** Keeps the settings in local storage, where other tabs change them too; where it is denied or full they last as long as the page. */
export function createSettings(area: ObjectArea | null, fixed: Partial<ObjectSettings>): SettingsKeeper {
  let inMemory: string | null = null;
  const current = (): ObjectSettings => ({ ...parse(inMemory ?? area?.get(KEY) ?? null), ...fixed });
  return {
    fixed,
    current,
    change(to) {
      inMemory = JSON.stringify({ ...current(), ...to });
      try {
        if (!area) return;
        area.set(KEY, inMemory);
        inMemory = null;
      } catch (error) {
        console.warn('DingTalkConsent: the settings of shared objects could not be stored.', error);
      }
    },
  };
}
