function shape<T extends keyof SVGElementTagNameMap>(name: T, attributes: Readonly<Record<string, string>>, ...children: Node[]): SVGElementTagNameMap[T] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** A switch half on, half off, which stands beside those words. */
const icon = (): SVGSVGElement =>
  shape(
    'svg',
    { viewBox: '0 0 30 14', width: '30', height: '14', 'aria-hidden': 'true', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.6', 'stroke-linecap': 'round' },
    shape('rect', { x: '1', y: '1', width: '28', height: '12', rx: '6' }),
    shape('path', { d: 'M17 1 13 13M5 7l2.3 2.4L11 5M19.5 4.8l4.4 4.4M23.9 4.8l-4.4 4.4' }),
  );

/** Gives the control the name and the icon that laws of the United States want. */
export function nameChoices(host: HTMLElement, button: Element, name: string): void {
  host.textContent = name;
  button.append(' ', icon());
}
