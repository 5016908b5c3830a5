/** Bytes as a visitor reads them. */
export function sizeText(bytes: number, language: string, unlimited: string): string {
  if (bytes === Infinity) return unlimited;
  const [value, unit] = bytes < 1024 ? [bytes, 'byte'] : bytes < 1024 ** 2 ? [bytes / 1024, 'kilobyte'] : [bytes / 1024 ** 2, 'megabyte'];
  const unitDisplay = unit === 'byte' ? 'long' : 'short'; // the short word for it has no plural
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 }).format(value);
}
