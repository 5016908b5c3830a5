/** Sees to the programs that the end-to-end tests drive: installs them where it may, else says what to install. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browserPath } from './browser-paths.mjs';

const onPath = (program) => (process.env.PATH ?? '').split(':').some((folder) => folder && existsSync(`${folder}/${program}`));

/** Any font with Chinese glyphs will do. Where nothing can list fonts, the one that gets installed is looked for. */
function hasChineseFont() {
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return Boolean(stdout?.trim()) || existsSync('/usr/share/fonts/truetype/wqy');
}

/** Debian's package names, and how to know that one is there. */
const NEEDED = {
  chromium: () => browserPath('chromium') !== null,
  'firefox-esr': () => browserPath('firefox') !== null,
  'webkit2gtk-driver': () => browserPath('webkitDriver') !== null && browserPath('miniBrowser') !== null,
  xvfb: () => onPath('Xvfb') && onPath('xvfb-run'),
  xauth: () => onPath('xauth'),
  openssl: () => onPath('openssl'),
  'fonts-wqy-zenhei': hasChineseFont,
};

/** Packages of which nothing is found on this machine. */
export const missingPackages = () => Object.keys(NEEDED).filter((name) => !NEEDED[name]());

const mayInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get');

function install(packages) {
  const options = { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update'], options);
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
}

/** Installs what is missing where it runs as root on Debian. Throws where Chromium stays missing: no test run without it. */
export function ensureBrowsers() {
  const missing = missingPackages();
  if (missing.length && mayInstall()) {
    try {
      install(missing);
    } catch (error) {
      console.error(`apt-get did not manage: ${error.message}`);
    }
  }
  const still = missingPackages();
  if (still.length) console.error(`Not installed: ${still.join(', ')}. On Debian: apt-get install -y --no-install-recommends ${still.join(' ')}`);
  if (still.includes('chromium')) throw new Error('The end-to-end tests need Chromium (or set CHROMIUM_PATH)');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureBrowsers();
