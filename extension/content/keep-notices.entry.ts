import { NOTICE_EVENT } from '../messaging/notice';
import { keepNotices } from './drain-notices';

keepNotices(NOTICE_EVENT);
