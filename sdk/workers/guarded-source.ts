import { GIVEN, type Answers, type Given } from './answers';
import { isStrict } from './is-strict';

export interface GuardText {
  /** The text of worker-guard.js, on one line. */
  readonly text: string;
  /** Address of the folder that it lies in, with the slash at its end. */
  readonly folder: string;
  /** The page's own channel. */
  readonly channel: string;
}

/** In ASCII, whatever the names of entries are: the text may come into a URL. */
const ascii = (text: string): string => text.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What stands before a classic worker's own text, on its first line, so that lines keep their numbers. */
export function classicPrefix({ text, folder, channel }: GuardText, answers: Answers | null, beginning: string): string {
  const given: Given = { channel, answers };
  const guard = text.trim().replaceAll('import("./', `import("${folder}`);
  return ascii(`${isStrict(beginning) ? '"use strict";' : ''}self.${GIVEN}=${JSON.stringify(given)};${guard};${beginning.startsWith('#!') ? '//' : ''}`);
}

/** A module's imports run before its text: the guard is the first of them. It asks the page what is allowed. */
export const modulePrefix = ({ folder }: Pick<GuardText, 'folder'>): string => `import ${JSON.stringify(`${folder}worker-guard.js`)};`;

/** A `data:` URL of a script with this before it; undefined of what is none. https://fetch.spec.whatwg.org/#data-url-processor */
export function dataUrlWith(url: string, prefix: (beginning: string) => string): string | undefined {
  const [, head = '', body = ''] = /^(data:[^,]*,)([^]*)$/i.exec(url) ?? [];
  if (!head) return undefined;
  const isBase64 = /; *base64 *,$/i.test(head);
  const decoded = attempt(() => decodeURIComponent(body.replace(/#[^]*/, '')));
  const beginning = isBase64 ? attempt(() => atob(decoded.replace(/\s/g, '').slice(0, 4000))) : decoded;
  const before = prefix(beginning);
  if (!isBase64) return `${head}${encodeURIComponent(before)}${body}`;
  return `${head}${btoa(before + ' '.repeat((3 - (before.length % 3)) % 3))}${body}`; // whole groups of three bytes, so the rest stays as it is
}

function attempt(read: () => string): string {
  try {
    return read();
  } catch {
    return ''; // the platform refuses it in its own way
  }
}
