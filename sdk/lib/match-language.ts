/**
 * The first of `available` that suits a wanted language tag, in the order they are wanted: the tag itself,
 * else one with the same primary language.
 */
export function matchLanguage<T extends string>(wanted: readonly (string | null)[], available: readonly [T, ...T[]]): T {
  for (const tag of wanted) {
    const low = tag?.toLowerCase();
    const match = low && (available.find((one) => one.toLowerCase() === low) ?? available.find((one) => one.split('-')[0] === low.split('-')[0]));
    if (match) return match;
  }
  return available[0];
}
