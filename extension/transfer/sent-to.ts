import type { Carried } from '../messaging/carried';
import type { Problem } from './outcome';

function isSentTo({ domain, path, flags }: Carried, url: URL): boolean {
  const host = domain.replace(/^\./, '');
  const isHost = url.hostname === host || (!flags?.hostOnly && url.hostname.endsWith(`.${host}`));
  const isPath = url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
  return isHost && isPath && (!flags?.secure || url.protocol === 'https:' || /(^|\.)localhost$/.test(url.hostname));
}

/** Of these cookies those that a browser would send to the address, longest path first as it orders them; the others are named. */
export function sentTo(items: readonly Carried[], url: string): { readonly sent: readonly Carried[]; readonly left: readonly Problem[] } {
  const address = new URL(url);
  const goes = (item: Carried): boolean => item.kind === 'cookie' && isSentTo(item, address);
  const left = items.flatMap((item, index): Problem[] =>
    goes(item) ? [] : [{ at: index + 1, name: item.name, why: item.kind === 'cookie' ? 'other-address' : 'not-cookie' }],
  );
  return { sent: items.filter(goes).sort((a, b) => b.path.length - a.path.length), left };
}
