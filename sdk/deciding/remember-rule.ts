import type { Ruling } from '../protocol';
import type { DecidingOptions } from './options';

/**
 * What the rules say of a visitor who has not chosen: looked at while the question is read, and not again for the answer, whose scripts
 * would wait for it. Good for the standing that it was looked at for, with which goes what the site knows of the visitor. What a
 * record is worth changes with time, so that is looked at each time.
 */
export function rememberRule({ rule, standing }: Pick<DecidingOptions, 'rule' | 'standing'>): () => Promise<Ruling> {
  const known = new WeakMap<object, Ruling>();
  return async () => {
    const at = standing();
    const found = known.get(at) ?? (await rule(false));
    if (!at.record) known.set(at, found);
    return found;
  };
}
