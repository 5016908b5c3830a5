type Attributes = Readonly<Record<string, string>>;

/** Makes an element with these attributes and this content; text stays text. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, content: readonly (Node | string)[] = []): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/** A button that does this when it is pressed. */
export function makeButton(name: string, press: () => unknown, attributes: Attributes = {}): HTMLButtonElement {
  const button = make('button', { type: 'button', ...attributes }, [name]);
  button.addEventListener('click', press);
  return button;
}
