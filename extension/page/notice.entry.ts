import { NOTICE_EVENT } from '../messaging/notice';
import { noticeCalls } from './notice';

/* Two ways lead into a page, as it loads and while it is open, and they may meet. */
const ONCE = Symbol.for(NOTICE_EVENT);
const { dispatchEvent } = EventTarget.prototype;

if (!Object.hasOwn(window, ONCE)) {
  Object.defineProperty(window, ONCE, { value: true });
  noticeCalls((notice) => dispatchEvent.call(document, new CustomEvent(NOTICE_EVENT, { detail: JSON.stringify(notice) })));
}
