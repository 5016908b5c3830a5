import { callSenders } from '../guards/beacon/call-senders';
import { requestedUrl } from '../guards/beacon/requested-url';
import { guardSender } from '../guards/beacon/sending';
import type { Sender, Sent } from '../guards/beacon/sent';
import type { Guard, Guarding } from '../guards/guard';
import type { Realm } from '../natives/realm';
import { holderOf } from './holder-of';

/** Scripts of other origins that a classic worker imports: a worker stands still until they are there, so they can't wait. Its own origin's are code of the site. */
const importing = (realm: Realm, guarding: Guarding): Sender => {
  const isForeign = (address: unknown): boolean => !requestedUrl(address).startsWith(`${realm.origin}/`);
  return {
    owner: realm,
    name: 'importScripts',
    texts: (args) => args.length,
    addresses: (args) => args.filter(isForeign),
    answer({ args }) {
      for (const url of args.filter(isForeign).map(requestedUrl)) guarding.decide(url, Boolean, () => false);
      throw new DOMException(`The script at '${args.join(', ')}' failed to load.`, 'NetworkError');
    },
  };
};

/** A synchronous request that is refused is sent to a blob that is not there: Firefox does not throw then in a worker, as for a server that is not there. */
function throwWhereSent(sent: Sent, answer: Sender['answer']): unknown {
  let isSent = false;
  const send: Sent['send'] = (args) => {
    isSent = true;
    return sent.send(args);
  };
  const given = answer?.({ ...sent, send });
  if (isSent) throw new DOMException('A network error occurred.', 'NetworkError');
  return given;
}

/** Requests that code of a worker makes. What it imports as a module can't be guarded: that is syntax. */
export const guardCalls: Guard = (guarding) => (realm) => {
  for (const sender of [...callSenders(realm, guarding), importing(realm, guarding)]) {
    const { owner, name, answer } = sender;
    const answered = name === 'send' ? { answer: (sent: Sent) => throwWhereSent(sent, answer) } : {};
    guardSender({ ...sender, ...answered, owner: owner === realm ? holderOf(realm, name) : owner }, guarding);
  }
};
