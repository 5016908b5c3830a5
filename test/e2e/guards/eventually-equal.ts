import { isDeepStrictEqual } from 'node:util';
import { until } from '../browsers/until';

/** Made in this realm: a driver's answer may come from Node's. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Waits until what is read is as expected, in whatever order its keys come, and says what it was if it never is. */
export async function eventuallyEqual(read: () => Promise<unknown>, expected: unknown): Promise<void> {
  let last: unknown;
  const isAsExpected = async (): Promise<boolean> => isDeepStrictEqual(plain((last = await read())), plain(expected));
  await until('it is as expected', isAsExpected).catch(() => expect(last).toEqual(expected));
}
