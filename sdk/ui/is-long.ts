/** Beyond what data protection authorities call proportionate: 13 months. See https://www.cnil.fr/fr/cookies-et-autres-traceurs/regles/cookies */
const LONGEST_DAYS = 365 + 31;

const DAYS: Readonly<Record<string, number>> = { Y: 365, M: 30.4, W: 7, D: 1 };

/** Whether a declared lifetime is longer than 13 months. What is only said to persist, or not at all, is not told here. */
export function isLong(lifetime: string): boolean {
  const [dates = ''] = lifetime.split('T');
  const days = [...dates.matchAll(/(\d+)([YMWD])/g)].reduce((sum, [, amount, unit = '']) => sum + Number(amount) * (DAYS[unit] ?? 0), 0);
  return days > LONGEST_DAYS;
}
