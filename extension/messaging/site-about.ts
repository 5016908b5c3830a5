/** What pages may ask browsers for beyond storage, of what a visitor knows by name. https://www.w3.org/TR/permissions/ */
export const ASKED_PERMISSIONS = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read'] as const;

export type AskedPermission = (typeof ASKED_PERMISSIONS)[number];

/** What the browser knows of the site that a tab shows. */
export interface SiteAbout {
  /** Bytes in use and at most, as the browser reckons for the page's origin; null where it does not say. */
  readonly usage: number | null;
  readonly quota: number | null;
  /** Whether the browser keeps it even when room runs short; null where it does not say. */
  readonly isPersisted: boolean | null;
  /** Those that this browser can tell. */
  readonly permissions: readonly { readonly name: AskedPermission; readonly state: PermissionState }[];
}
