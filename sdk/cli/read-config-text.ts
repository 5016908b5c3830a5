import { parse, type DefaultTreeAdapterTypes as Html } from 'parse5';
import { CONFIG_ELEMENT_ID } from '../protocol';

/** The JSON of a configuration inside a file's text. */
export interface ConfigText {
  readonly json: string;
  /** Where it starts in the text. */
  readonly offset: number;
}

const isHtml = (text: string): boolean => text.trimStart().startsWith('<');

function findElement(node: Html.Node): Html.Element | null {
  if ('attrs' in node && node.attrs.some(({ name, value }) => name === 'id' && value === CONFIG_ELEMENT_ID)) return node;
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const found = findElement(child);
    if (found) return found;
  }
  return null;
}

/**
 * Finds the configuration in a text: the whole of it, or in an HTML page what the JSON element holds, as it stands there. Null where a page
 * has no such element.
 */
export function readConfigText(text: string): ConfigText | null {
  if (!isHtml(text)) return { json: text, offset: 0 };
  const element = findElement(parse(text, { sourceCodeLocationInfo: true }));
  const { startTag, endTag } = element?.sourceCodeLocation ?? {};
  if (element?.tagName !== 'script' || !startTag) return null;
  return { json: text.slice(startTag.endOffset, endTag?.startOffset), offset: startTag.endOffset };
}
