import { existsSync, readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { comparePicture } from './compare-picture';

const NAME = 'bar';
const QUICK = { filterType: 0, deflateLevel: 1 } as const;

/** The stored picture with a block of this many pixels a side made darker by this many of 255 steps. */
function changed(side: number, steps: number): Buffer {
  const picture = PNG.sync.read(readFileSync(`test/e2e/visual/pictures/${NAME}.png`));
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const at = (y * picture.width + x) * 4;
      for (let channel = 0; channel < 3; channel++) picture.data[at + channel]! -= steps;
    }
  }
  return PNG.sync.write(picture, QUICK);
}

const renews = process.env['RENEW_PICTURES'];
afterEach(() => void (renews && (process.env['RENEW_PICTURES'] = renews)));
beforeEach(() => void delete process.env['RENEW_PICTURES']);

test('nothing is told of the same picture, of a shade that nobody sees, and of a few pixels', async () => {
  expect([await comparePicture(NAME, changed(0, 0)), await comparePicture(NAME, changed(200, 2)), await comparePicture(NAME, changed(10, 200))]).toEqual([null, null, null]);
});

test('a shade that is seen is told, with where to look and how to renew', async () => {
  const told = await comparePicture(NAME, changed(200, 16));
  expect(told).toMatch(/^bar differs in 8\.1\d % of its pixels, 0\.10 % may\./); // 200 × 200 of 1024 × 480
  expect(told).toContain('RENEW_PICTURES=1 npm run e2e -- test/e2e/visual');
  const files = /Look at (\S+), (\S+)\. /.exec(told!)!.slice(1);
  expect(files.map((file) => existsSync(file))).toEqual([true, true]);
});

test('another size is told', async () => {
  expect(await comparePicture(NAME, PNG.sync.write(new PNG({ width: 4, height: 2 })))).toMatch(/^bar is 4 × 2 instead of 1024 × 480\./);
});
