/**
 * What the extension is built for. Chromium counts a panel in the developer tools as access to all sites, cannot grant
 * it later, and would say so at installation: so the panel has a build of its own there.
 */
export const TARGETS = ['chromium', 'chromium-devtools', 'firefox'];

/** Where the loadable extension of a target lies. */
export const targetFolder = (target) => `dist/extension/${target}`;
