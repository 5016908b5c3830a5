import { createHost } from './create-host';
import { drawPreferences, PREFERENCES_CSS } from './preferences';
import type { Show } from './preferences-loader';

const shown = new WeakSet<Element>();

/** Calls back once the element is in no document any more, whatever shadow trees it stands in. */
function whenGone(element: Element, act: () => void): void {
  const observer = new MutationObserver(() => {
    if (element.isConnected) return;
    observer.disconnect();
    act();
  });
  for (let node: Node | undefined = element; node; node = (node as Partial<ShadowRoot>).host) {
    node = node.getRootNode();
    observer.observe(node, { childList: true, subtree: true });
  }
}

/** Shows the second layer as a region of the page, in this element, until it leaves the page. It takes no focus. */
export function showInline(into: Element, show: Show): void {
  if (!into.isConnected || shown.has(into)) return;
  shown.add(into);
  show((options) => {
    const { host, root } = createHost({ part: 'inline', language: options.context.language, css: PREFERENCES_CSS });
    into.append(host);
    const end = drawPreferences(options, root);
    const close = (): void => {
      shown.delete(into);
      end();
    };
    whenGone(host, close);
    return { close };
  });
}
