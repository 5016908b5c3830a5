import { manifestFor } from '../../../tools/manifest.mjs';

/*
 * What each target may ask for. A new permission has to be argued for here, since it may disable the extension for its users.
 * contextMenus: entries in menus; reaches no page, prompts in neither browser. sidePanel (Chromium): a place for the popup's page; prompts for nothing.
 * Chromium's own verdict on the whole manifest is asked for in test/e2e/extension-surfaces.
 */
const AT_INSTALL = ['storage', 'activeTab', 'alarms', 'scripting', 'cookies', 'declarativeNetRequestWithHostAccess', 'contextMenus'];
const OWN = { chromium: ['sidePanel'], firefox: [] } as const;
/* Firefox asks for a panel in its developer tools when a visitor wants it. */
const OPTIONAL = { chromium: ['contentSettings'], firefox: ['devtools'] } as const;

describe.each(['chromium', 'firefox'] as const)('the manifest for %s', (target) => {
  const manifest = manifestFor(target);

  test('asks at install for nothing that prompts', () => {
    expect(manifest['manifest_version']).toBe(3);
    expect(manifest['permissions']).toEqual([...AT_INSTALL, ...OWN[target]]);
    expect(manifest['host_permissions']).toBeUndefined();
    expect(manifest['content_scripts']).toBeUndefined();
    expect(manifest['optional_host_permissions']).toEqual(['*://*/*']);
    expect(manifest['optional_permissions']).toEqual(OPTIONAL[target]);
  });

  test('lets no one in and nothing out', () => {
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest['externally_connectable']).toBeUndefined();
    const policy = (manifest['content_security_policy'] as { extension_pages: string }).extension_pages.split('; ');
    expect(policy).toEqual(expect.arrayContaining([
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "frame-src https: http:", "connect-src 'none'", "require-trusted-types-for 'script'",
    ]));
  });
});

test('each browser gets the background that it knows, and Firefox its id and the statement that nothing is collected', () => {
  expect(manifestFor('chromium')['background']).toEqual({ service_worker: 'background.js' });
  expect(manifestFor('firefox')['background']).toEqual({ scripts: ['background.js'] });
  expect(manifestFor('firefox')['browser_specific_settings']).toEqual({
    gecko: { id: 'stored-here@demo.invalid', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
  });
});

test('the panel in Chromium\'s developer tools, which prompts for all sites, is in a build of its own that differs in nothing else', () => {
  const { devtools_page: page, content_security_policy: policy, ...rest } = manifestFor('chromium-devtools');
  const { content_security_policy: usual, ...chromium } = manifestFor('chromium');
  expect(page).toBe('devtools/index.html');
  expect(rest).toEqual(chromium);
  const pages = (one: unknown): string => (one as { extension_pages: string }).extension_pages;
  expect(pages(policy)).toBe(pages(usual).replace("frame-ancestors 'none'", 'frame-ancestors devtools:'));
});
