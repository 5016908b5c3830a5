/** A new element with these properties and children. */
export function element<T extends keyof HTMLElementTagNameMap>(name: T, properties: Partial<HTMLElementTagNameMap[T]>, ...children: (Node | string)[]): HTMLElementTagNameMap[T] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
