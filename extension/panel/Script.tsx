import { text } from '../ui/text';
import { shortScript } from './notice-lines';

/** Who did it: a script's address, shortened; whole where one rests on it. */
export function Script({ url }: { readonly url: string | null }) {
  return url === null ? null : <div class="hint" title={url}>{text('noticeBy', shortScript(url))}</div>;
}
