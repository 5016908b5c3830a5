import { ENTRY_KINDS } from '../../sdk/protocol';
import { NOTICED, type Notice } from '../messaging/notice';
import type { RawNotice } from './drain-notices';
import { fields, oneOf, orNull, text } from './read';

function readNotice({ time, text: told }: RawNotice): Notice[] {
  try {
    const { what, kind, name, script } = fields(JSON.parse(told));
    return [{ what: oneOf(...NOTICED)(what), kind: oneOf(...ENTRY_KINDS)(kind), name: text(name), script: orNull(text)(script), time }];
  } catch {
    return []; // the page's own invention
  }
}

/** Reads what `drainNotices` answered. What is no notice is left out. */
export const readNotices = (drained: string): Notice[] => (JSON.parse(drained) as RawNotice[]).flatMap(readNotice);
