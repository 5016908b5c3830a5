import { patch } from '../natives/patch';
import type { Realm } from '../natives/realm';
import { construct } from '../natives/reflect';
import { withTexts } from '../natives/with-texts';
import { CHANNEL, type Answers } from './answers';
import { classicPrefix, dataUrlWith, modulePrefix, type GuardText } from './guarded-source';
import { rememberBlobs, type Blobs } from './remember-blobs';

interface Policy {
  createScriptURL(text: string): unknown;
}

interface TrustedTypes {
  isScriptURL(value: unknown): boolean;
  createPolicy(name: string, rules: object): Policy;
}

type Starting = Realm & { readonly trustedTypes?: TrustedTypes };

interface StartsOptions {
  readonly realm: Starting;
  readonly guard: GuardText;
  answers(): Answers | null;
  /** A worker of an origin of its own was started: no channel reaches it. */
  apart(worker: Worker): void;
}

/** How far a script is read to see how it begins. */
const BEGINNING = 4000;

/** The first characters of a blob, at once; empty where the page's policy lets nobody read it (`connect-src` without `blob:`). */
function beginningOf(blob: Blob, { realm, blobs }: { readonly realm: Realm; readonly blobs: Blobs }): string {
  const address = blobs.addressOf(blob.slice(0, BEGINNING), '');
  try {
    const request = new realm.XMLHttpRequest();
    request.open('GET', address, false);
    request.overrideMimeType('text/plain; charset=utf-8');
    request.send();
    return request.responseText;
  } catch {
    return '';
  } finally {
    blobs.giveUp(address);
  }
}

/** Gives our own addresses as the page gave its: as text, or as trusted. */
function createTrust({ trustedTypes }: Starting): { isTrusted(value: unknown): boolean; trust(address: string): unknown } {
  let policy: Policy | undefined;
  return {
    isTrusted: (value) => !!trustedTypes?.isScriptURL(value),
    trust: (address) => (policy ??= trustedTypes?.createPolicy('dingtalk-consent', { createScriptURL: (text: string) => text }))?.createScriptURL(address),
  };
}

const addressIn = (text: unknown, base: string): string => {
  try {
    return new URL(`${text as string}`, base).href;
  } catch {
    return ''; // the platform refuses it in its own way
  }
};

type AddressFor = (url: string, isModule: boolean) => string | undefined;

/** By class, the address of the same script with the guard before it; undefined where there is no way to put it there. */
function createAddresses({ realm, guard, answers }: StartsOptions): Readonly<Record<'Worker' | 'SharedWorker', AddressFor>> {
  const blobs = rememberBlobs(realm);
  const shared = new Map<string, string>();
  const ofBlob = (url: string, prefix: (beginning: () => string) => string, from: (address: string) => string = String): string | undefined => {
    const [address = '', fragment = ''] = url.split(/(?=#)/);
    const blob = blobs.find(address);
    return blob && blobs.addressOf(new realm.Blob([prefix(() => beginningOf(blob, { realm, blobs })), blob], { type: blob.type }), from(address)) + fragment;
  };
  return {
    Worker: (url, isModule) => {
      if (isModule) return ofBlob(url, () => modulePrefix(guard));
      return ofBlob(url, (beginning) => classicPrefix(guard, answers(), beginning())) ?? dataUrlWith(url, (beginning) => classicPrefix(guard, answers(), beginning));
    },
    /* Pages meet in a shared worker by its address, so that stays the same one, for good, and nothing of the moment stands in it. */
    SharedWorker: (url, isModule) => {
      const meeting = { ...guard, channel: CHANNEL };
      const known = shared.get(url) ?? ofBlob(url, (beginning) => (isModule ? modulePrefix(guard) : classicPrefix(meeting, null, beginning())), () => '');
      if (known !== undefined) shared.set(url, known);
      return known;
    },
  };
}

/** Workers that page script makes of a `blob:` or a `data:` URL start with the guard before their own text. */
export function guardStarts(options: StartsOptions): void {
  const { realm, apart } = options;
  const addresses = createAddresses(options);
  const { isTrusted, trust } = createTrust(realm);
  for (const name of ['Worker', 'SharedWorker'] as const) {
    patch(realm, name, {
      construct(native, args: never[], self) {
        const [first, settings] = args as unknown[];
        const start = (given: readonly unknown[]): object => construct(native, given as never[], self);
        const started = (texts: readonly unknown[]): object => {
          const isModule = (Object(settings) as WorkerOptions).type === 'module';
          const address = addresses[name](addressIn(texts[0], realm.document.baseURI), isModule);
          if (address === undefined) return start(texts);
          const worker = start([isTrusted(first) ? trust(address) : address, ...texts.slice(1)]);
          if (address.startsWith('data:')) apart(worker as Worker);
          return worker;
        };
        return withTexts({ args, count: isTrusted(first) ? 0 : 1, native: start }, started) as object;
      },
    });
  }
}
