/**
 * SIMULATION of an advertiser's script: one identifier in cookies on the host, on its parent
 * domain and on the page's folder, and in both web storages; it tells of the visit in three ways.
 */
import { ownOrigin } from './own-origin';

const NAME = 'sample_ads_id';
const PROFILE = 'sample_ads_profile';
const VISIT = 'sample_ads_visit';
const LIFETIME_SECONDS = 90 * 86_400;
const origin = ownOrigin();

const known = (): string | undefined => new RegExp(`(?:^|; )${NAME}=([^;]+)`).exec(document.cookie)?.[1] ?? localStorage.getItem(PROFILE) ?? undefined;

const folder = (): string => location.pathname.replace(/\/[^/]*$/, '');

function keep(id: string): void {
  const cookie = `${NAME}=${id}; max-age=${LIFETIME_SECONDS}; samesite=lax`;
  const parent = location.hostname.split('.').slice(1).join('.');
  document.cookie = `${cookie}; path=/`;
  document.cookie = `${cookie}; path=/; domain=${parent}`;
  if (folder()) document.cookie = `${cookie}; path=${folder()}`;
  localStorage.setItem(PROFILE, id);
  sessionStorage.setItem(VISIT, [sessionStorage.getItem(VISIT), location.pathname].filter(Boolean).join(','));
}

function tell(id: string): void {
  const visit = new URLSearchParams({ id, page: location.href }).toString();
  navigator.sendBeacon(`${origin}/collect?by=beacon`, visit);
  fetch(`${origin}/collect?by=fetch`, { method: 'POST', body: visit, credentials: 'include' }).catch(() => undefined); // an advertiser does not mind
  new Image().src = `${origin}/pixel.gif?${visit}`;
}

const id = known() ?? crypto.randomUUID();
keep(id);
tell(id);
