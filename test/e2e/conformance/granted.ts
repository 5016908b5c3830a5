import { VERSION, type Packed } from '../../../sdk/record/record-format';
import { DEFAULT_PURPOSES, STORAGE_KINDS } from '../../../sdk/protocol';

/** The names that the checks use, in every kind. */
const NAMES = ['c_*', '__Host-c_*', '__Secure-c_*', '__host-c_*', '__SECURE-c_*', '/worker*', '/missing*', 'window.name', '/page/*', '/text', '.', '..', 'C_*', '_a'];
/* What a value that is no text becomes, and names that the platform has for itself. */
const ODD_NAMES = ['null', 'undefined', '5', '0', '1', '2', '10', 'a', 'b', '[object Object]', 'getItem', 'setItem', 'length', 'toString', 'constructor', '__proto__', 'hasOwnProperty', 'y'];

const names = [...NAMES, ...ODD_NAMES];
const vendorHost = 'collect.metrics.localhost';

/** A declaration of all that the checks store and send. */
export const config = (port: string, undeclared: 'hold' | 'allow'): object => ({
  undeclared,
  site: { name: 'Checks', hosts: ['www.guard.localhost'], policyUrl: '/privacy', policyVersion: '1', controller: { name: 'Checks', contact: 'nobody@demo.invalid' } },
  language: 'en',
  entries: [
    ...STORAGE_KINDS.flatMap((kind) => names.map((name) => ({ kind, name, purpose: 'analytics', lifetime: 'persistent' }))),
    ...['http', 'ws'].map((scheme) => ({ kind: 'beacon', name: `${scheme}://${vendorHost}:${port}/*`, purpose: 'analytics', lifetime: 'session' })),
  ],
});

/** The record of a visitor who has allowed everything, as the page's server would find it in the next request. */
export function recordCookie(): string {
  const purposes = Object.fromEntries(DEFAULT_PURPOSES.map((id) => [id, true]));
  const fields: Packed = ['8f1a7c52-0000-4000-8000-000000000001', Date.now(), 'banner', '1', purposes, {}, 0, '', 8.64e15, false];
  return `dingtalk_consent=${VERSION}${encodeURIComponent(JSON.stringify(fields))}; path=/; max-age=3600`;
}
