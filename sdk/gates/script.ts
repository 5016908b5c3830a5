import type { Gate } from './gate';

/**
 * The element itself is put back with its real type, so its address or text never passes through script
 * (nothing for Trusted Types to object to) and its nonce stays. A parser-inserted script of an unknown type
 * may run later: https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
 */
export const scriptGate: Gate = {
  selector: 'script[type="text/plain"][data-purpose]',
  set(script: HTMLScriptElement, isAllowed) {
    if (isAllowed) {
      script.type = script.dataset.type ?? '';
      script.async = script.hasAttribute('async'); // else it would run as soon as it arrives, out of order
      script.parentNode?.insertBefore(script, script.nextSibling);
    }
    return isAllowed;
  },
};
