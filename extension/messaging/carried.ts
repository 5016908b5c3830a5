import type { StorageKind } from '../../sdk/protocol';

/** A cookie's SameSite attribute, in the words of the extension API. */
export const SAME_SITES = ['no_restriction', 'lax', 'strict', 'unspecified'] as const;

export type SameSite = (typeof SAME_SITES)[number];

export interface CookieFlags {
  readonly secure: boolean;
  readonly httpOnly: boolean;
  /** False: sent to subdomains too, and the domain begins with a dot. */
  readonly hostOnly: boolean;
  readonly sameSite: SameSite;
}

/** One thing as it travels: into a form, into a file, out of one. It names no cookie store: it goes where the tab is. */
export interface Carried {
  readonly kind: StorageKind;
  readonly name: string;
  readonly value: string;
  /** Cookie domain (with its leading dot unless host-only) or the origin of the storage area. */
  readonly domain: string;
  /** Cookie path; empty for other kinds. */
  readonly path: string;
  /** Top-level site that it is partitioned under, or null. */
  readonly partition: string | null;
  /** Of a partitioned cookie: set where a frame of another site was around it. Null: not known. */
  readonly hasCrossSiteAncestor: boolean | null;
  /** Milliseconds since 1970; null ends with the session, or never. */
  readonly expires: number | null;
  /** Cookies alone have them. */
  readonly flags?: CookieFlags;
  /** What a kind needs besides name and value; only its own store reads it. */
  readonly content?: string;
}
