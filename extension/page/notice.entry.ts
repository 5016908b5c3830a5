import { NOTICE_EVENT } from '../messaging/notice';
import { noticeCalls } from './notice';

const { dispatchEvent } = EventTarget.prototype;

noticeCalls((notice) => dispatchEvent.call(document, new CustomEvent(NOTICE_EVENT, { detail: JSON.stringify(notice) })));
