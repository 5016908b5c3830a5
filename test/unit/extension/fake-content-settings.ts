type Rule = { primaryPattern: string; secondaryPattern?: string; setting: string };

const rules: Rule[] = [];

/** What of the browser's own would outrank the extension: then a page is not blocked, whatever was asked. */
let isOverruled = false;

/** Chromium's content settings in memory, put where Chromium has them. */
export const fakeContentSettings = {
  rules,
  overrule: () => void (isOverruled = true),
  /** The API is there, as once its permission was granted; without the permission its calls throw. */
  install(isGranted: () => boolean) {
    rules.length = 0;
    isOverruled = false;
    const granted = <T>(act: () => T): Promise<T> => (isGranted() ? Promise.resolve(act()) : Promise.reject(new Error('is not available in this context')));
    const cookies = {
      get: () => granted(() => ({ setting: rules.length && !isOverruled ? 'block' : 'allow' })),
      set: (rule: Rule) => granted(() => void rules.push(rule)),
      clear: () => granted(() => void rules.splice(0)),
    };
    Object.assign(globalThis, { chrome: { contentSettings: { cookies } } });
  },
  uninstall: () => void Reflect.deleteProperty(globalThis, 'chrome'),
};
