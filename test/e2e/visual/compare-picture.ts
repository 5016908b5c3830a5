import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const FOLDER = 'test/e2e/visual/pictures';
const RENEW = 'RENEW_PICTURES=1 npm run e2e -- test/e2e/visual';

/** How different two pixels may be and count as one: 1 is black beside white. Edges of letters, which a browser's next version may smooth otherwise, do not count at all. */
const PIXEL_TOLERANCE = 0.02;
/** Share of all pixels that may differ. */
const SHARE_TOLERANCE = 0.001;

/** What is all greys is kept as such: a third of the bytes, and every pixel as it was. */
const isGrey = (pixels: Buffer): boolean => pixels.every((value, index) => index % 4 === 3 || value === pixels[index - (index % 4)]);

/** Small, for a repository: no filters suits flat colours best. */
const small = (picture: PNG): Uint8Array => Uint8Array.from(PNG.sync.write(picture, { colorType: isGrey(picture.data) ? 0 : 2, filterType: 0, deflateStrategy: 0, deflateLevel: 9 }));

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

async function tell(name: string, what: string, pictures: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'visual-'));
  for (const [kind, bytes] of Object.entries(pictures)) writeFileSync(join(folder, `${name}.${kind}.png`), bytes);
  return `${name} ${what}. Look at ${Object.keys(pictures).map((kind) => join(folder, `${name}.${kind}.png`)).join(', ')}. If it is meant to look so: ${RENEW}`;
}

/**
 * Compares a picture (PNG) with the one of that name in the repository. Returns null where they are alike, else a sentence that names where to
 * look at what differs. With `RENEW_PICTURES` set it writes the picture into the repository instead.
 */
export async function comparePicture(name: string, screenshot: Buffer): Promise<string | null> {
  const path = `${FOLDER}/${name}.png`;
  const now = PNG.sync.read(screenshot);
  if (process.env['RENEW_PICTURES']) {
    writeFileSync(path, small(now));
    return null;
  }
  if (!existsSync(path)) return tell(name, 'has no picture yet', { actual: small(now) });
  const wanted = PNG.sync.read(readFileSync(path));
  if (wanted.width !== now.width || wanted.height !== now.height) return tell(name, `is ${now.width} × ${now.height} instead of ${wanted.width} × ${wanted.height}`, { actual: small(now) });
  const diff = new PNG({ width: now.width, height: now.height });
  const [before, after, shown] = [wanted, now, diff].map(({ data }) => new Uint8Array(data.buffer, data.byteOffset, data.length)) as [Uint8Array, Uint8Array, Uint8Array];
  const share = pixelmatch(before, after, shown, now.width, now.height, { threshold: PIXEL_TOLERANCE }) / (now.width * now.height);
  if (share <= SHARE_TOLERANCE) return null;
  return tell(name, `differs in ${percent(share)} of its pixels, ${percent(SHARE_TOLERANCE)} may`, { actual: small(now), diff: small(diff) });
}
