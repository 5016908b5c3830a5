/** A new element with these properties and children. `part` is what the page's styles may name it by. */
export function element<T extends keyof HTMLElementTagNameMap>(name: T, properties: Partial<Omit<HTMLElementTagNameMap[T], 'part'>> & { readonly part?: string }, ...children: (Node | string)[]): HTMLElementTagNameMap[T] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
