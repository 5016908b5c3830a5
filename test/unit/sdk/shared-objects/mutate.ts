/** A cheap random number below `limit`, the same for the same seed and step. */
const random = (seed: number, step: number, limit: number): number => {
  let x = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(step + 1, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
  x = Math.imul(x ^ (x >>> 13), 0x297a2d39);
  return ((x ^ (x >>> 16)) >>> 0) % limit;
};

/** Bytes at which the formats do something else: markers, bits of headers, largest lengths. */
const TELLING = [0, 1, 3, 7, 8, 9, 10, 11, 12, 13, 16, 17, 127, 128, 254, 255];

/** Where the container ends, about: a file damaged before that is refused at once, which need not be tried often. */
const CONTAINER = 24;

/** Damages a file in one of four ways, by its seed alone: bytes replaced, a piece repeated, a piece cut out, the end cut off. */
export function mutate(original: Uint8Array, seed: number): Uint8Array {
  const bytes = original.slice();
  const from = seed & 28 ? Math.min(CONTAINER, bytes.length - 1) : 0;
  const within = (step: number): number => from + random(seed, step, bytes.length - from);
  const at = within(0);
  const length = 1 + random(seed, 1, 16);
  switch (seed & 3) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      bytes.copyWithin(at, within(2), bytes.length);
      return bytes;
    case 2:
      bytes.copyWithin(at, at + length);
      return bytes.subarray(0, Math.max(at, bytes.length - length));
    default:
      for (let step = 3; step < 4 + (length & 3); step++) {
        bytes[within(step * 2)] = length & 4 ? (TELLING[random(seed, step * 2 + 1, TELLING.length)] as number) : random(seed, step * 2 + 1, 256);
      }
      return bytes;
  }
}
