import { once } from './once';
import { language, text } from './text';

const KILOBYTE = 1_000;
const MEGABYTE = 1_000_000;
const GIGABYTE = 1_000_000_000;

const numbers = once(() => new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }));

/** A number of bytes in words, one decimal at most; 1 KB is 1,000 bytes. */
export function formatSize(bytes: number): string {
  if (bytes < KILOBYTE) return text('sizeBytes', numbers().format(bytes));
  if (bytes < MEGABYTE) return text('sizeKilobytes', numbers().format(bytes / KILOBYTE));
  if (bytes < GIGABYTE) return text('sizeMegabytes', numbers().format(bytes / MEGABYTE));
  return text('sizeGigabytes', numbers().format(bytes / GIGABYTE));
}
