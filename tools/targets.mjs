/** The browsers that the extension is built for. */
export const TARGETS = ['chromium', 'firefox'];

/** Where the loadable extension of a target lies. */
export const targetFolder = (target) => `dist/extension/${target}`;
