import { original } from '../natives/patch';
import { apply } from '../natives/reflect';
import type { Gate } from './gate';

/** Milliseconds after which a script that does not arrive keeps the next one waiting no longer. */
const LONGEST_WAIT = 10_000;

const INERT = 'text/plain';

const started = new WeakSet<Element>();
let last: Promise<unknown> = Promise.resolve();

/** Starts to fetch what runs only after others. */
function preload({ src, nonce }: HTMLScriptElement): void {
  const link = Object.assign(document.createElement('link'), { as: 'script', nonce });
  for (const attribute of [['href', src], ['rel', 'preload']]) apply(original(link.setAttribute as never), link, attribute);
  document.head.append(link);
}

/**
 * The element itself is put back with its real type, so its address or text never passes through script
 * (nothing for Trusted Types to object to) and its nonce stays. A parser-inserted script of an unknown type
 * may run later: https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
 */
function run(script: HTMLScriptElement): Promise<unknown> | undefined {
  const ended = new Promise((resolve) => {
    for (const event of ['load', 'error']) script.addEventListener(event, resolve);
    setTimeout(resolve, LONGEST_WAIT);
  });
  script.type = script.dataset['type'] ?? '';
  script.parentNode?.insertBefore(script, script.nextSibling);
  return script.src && !script.hasAttribute('async') ? ended : undefined;
}

/** Scripts, external, inline and modules: one after the other in the order of the page, unless they say async. */
export const scriptGate: Gate = {
  selector: `script[type="${INERT}"][data-purpose]`,
  set(element, isAllowed) {
    const script = element as HTMLScriptElement;
    if (!isAllowed) started.delete(script);
    if (!isAllowed || started.has(script)) return false;
    started.add(script);
    if (script.hasAttribute('async')) void run(script);
    else {
      if (script.src && !script.dataset['type']) preload(script);
      last = last.then(() => (started.has(script) && script.type === INERT ? run(script) : undefined)); // it may have been withdrawn meanwhile, and granted again
    }
    return true;
  },
};
