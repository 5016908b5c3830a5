/** What jsdom lacks and the interface stands on: constructable style sheets, resize observers, modal dialogs, scrolling, the times of the page. */
class Sheet {
  text = '';
  replaceSync(text: string): void {
    this.text = text;
  }
}

class Observer {
  constructor(private readonly resized: () => void) {}
  observe(): void {
    this.resized();
  }
  disconnect(): void {}
}

const adopted = { value: [] as unknown[], writable: true, configurable: true };

export function stubBrowser(): void {
  Object.assign(globalThis, { CSSStyleSheet: Sheet, ResizeObserver: Observer });
  Element.prototype.scrollIntoView ??= () => undefined;
  performance.getEntriesByType ??= () => [];
  Object.defineProperty(document, 'adoptedStyleSheets', { ...adopted });
  Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', { ...adopted });
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
}

/** The rules that the interface has added to the page itself. */
export const pageStyles = (): string => (document.adoptedStyleSheets as unknown as Sheet[]).map(({ text }) => text).join('');
