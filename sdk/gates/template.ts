import type { Gate } from './gate';

const inserted = new WeakMap<Element, ChildNode[]>();

/** Any markup: what a template holds takes its place behind it, in its own order, and goes again when its purpose is withdrawn. */
export const templateGate: Gate = {
  selector: 'template[data-purpose]',
  set(element, isAllowed) {
    const template = element as HTMLTemplateElement;
    const there = inserted.get(template);
    if (!!there === isAllowed) return false;
    there?.forEach((node) => node.remove());
    inserted.delete(template);
    if (!isAllowed) return false;
    const content = template.content.cloneNode(true) as DocumentFragment;
    /* Its scripts are gated ones like any other, so that they run one after the other. */
    for (const script of content.querySelectorAll('script')) {
      if (script.type) script.dataset['type'] ??= script.type;
      script.type = 'text/plain';
      Object.assign(script.dataset, { ...template.dataset, ...script.dataset });
    }
    inserted.set(template, Array.from(content.childNodes));
    template.after(content);
    return true;
  },
};
