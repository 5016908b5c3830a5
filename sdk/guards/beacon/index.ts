import type { Realm } from '../../natives/realm';
import type { Guard, Guarding } from '../guard';
import { asking, cssAddresses, withoutAddresses } from './addresses-of';
import { callSenders, first } from './call-senders';
import { requestedUrl } from './requested-url';
import { guardSender } from './sending';
import type { Sender, Sent } from './sent';

const STYLE = 'style';

const nothing = (): void => undefined;

/** Properties by which script gives an address to an element of a class. An attribute is its property. */
const PROPERTIES = [['Image', 'src'], ['Image', 'srcset'], ['Source', 'srcset'], ['Anchor', 'ping'], ['Area', 'ping'], ['Link', 'href'], ['Link', 'rel']] as const;

const before = (element: Element, attribute: string): string | null => element.getAttribute(attribute);

function elementSenders(realm: Realm): Sender[] {
  const asks = asking(realm);
  return [
    ...['setAttribute', 'setAttributeNS'].map((name, at): Sender => ({
      owner: realm.Element.prototype,
      name,
      texts: (args, self) => (typeof args[at] !== 'string' || asks(self, args[at]) ? at + 2 : at + 1), // any other value may be a Trusted Type, which must not become text
      addresses: (args, self) => asks(self, `${args[at]}`)?.(`${args[at + 1]}`, self) ?? [],
      answer: nothing,
      note: ({ self, args }) => before(self, args[at]!),
    })),
    ...PROPERTIES.map(([element, name]): Sender => ({
      owner: realm[`HTML${element}Element`].prototype,
      name,
      part: 'set',
      addresses: ([value], self) => asks(self, name)?.(`${value as unknown}`, self) ?? [],
      answer: nothing,
      note: ({ self }) => before(self, name),
    })),
  ];
}

/** Rules take their place at once, with no address in them. */
const styleSenders = ({ CSSStyleSheet: { prototype } }: Realm): Sender[] =>
  ['insertRule', 'replaceSync', 'replace'].map((name) => ({
    owner: prototype,
    name,
    addresses: ([text]) => cssAddresses(`${text as unknown}`),
    answer: ({ args: [text, ...rest], send }: Sent) => send([withoutAddresses(`${text as unknown}`), ...rest]),
    note: ({ self }: Sent, at: unknown) => (self as CSSStyleSheet).cssRules[at as number],
  }));

/**
 * A style's properties can't be guarded one by one: in Chromium they are no accessors. What script has set is seen before the
 * frame in which it would be asked for, and set again as the attribute that it is, which is guarded.
 * Goes when `CSSStyleDeclaration` has its properties on a prototype: https://github.com/w3c/csswg-drafts/issues/1089
 */
function watchStyles({ MutationObserver: Observer, document: watched }: Realm, { visible }: Guarding): void {
  const see = ({ target }: MutationRecord): void => {
    const text = (target as Element).getAttribute(STYLE) ?? '';
    if (cssAddresses(text).map(requestedUrl).every((url) => !url || visible(url))) return;
    for (const value of [withoutAddresses(text), text]) (target as Element).setAttribute(STYLE, value);
  };
  new Observer((records) => records.forEach(see)).observe(watched, { subtree: true, attributeFilter: [STYLE] });
}

/** Requests that tell a declared endpoint or a third party about the visit, by whatever means. */
export const guardBeacons: Guard = (guarding) => (realm) => {
  const senders: Sender[] = [
    { owner: realm.Navigator.prototype, name: 'sendBeacon', addresses: first, answer: () => true },
    ...callSenders(realm, guarding),
    ...elementSenders(realm),
    ...styleSenders(realm),
  ];
  for (const sender of senders) guardSender(sender, guarding);
  watchStyles(realm, guarding);
};
