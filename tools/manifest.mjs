/** Merges the manifest of a target: the root template, what is particular to the browser, and the package's version. */
import { readFileSync } from 'node:fs';

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Objects are merged key by key, lists are joined, everything else is replaced. */
export function merge(base, more) {
  if (Array.isArray(base) && Array.isArray(more)) return [...base, ...more];
  if (!isObject(base) || !isObject(more)) return more;
  const merged = { ...base };
  for (const [key, value] of Object.entries(more)) merged[key] = key in base ? merge(base[key], value) : value;
  return merged;
}

/* What a target adds, on top of what it builds on. */
const PARTS = { chromium: ['chromium'], 'chromium-devtools': ['chromium', 'chromium-devtools'], firefox: ['firefox'] };

/** The complete manifest of a target. */
export function manifestFor(target) {
  const { version } = json('package.json');
  return { ...PARTS[target].map((part) => json(`extension/manifest.${part}.json`)).reduce(merge, json('manifest.json')), version };
}
