/** A region as ISO 3166-1 (`DE`) or -2 (`US-CA`) writes it, in capitals; null for anything else. */
export function readRegion(text: unknown): string | null {
  const region = typeof text === 'string' ? text.trim().toUpperCase() : '';
  return /^[A-Z]{2}(-[A-Z\d]{1,3})?$/.test(region) ? region : null;
}
