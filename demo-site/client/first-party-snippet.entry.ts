/**
 * SIMULATION of the code that sites paste in: it asks nobody and writes and sends at once, in
 * every way the guards know. What is refused must not disturb the page.
 */
import { endpoints } from './third-party-endpoints';

const MONTH_MS = 30 * 86_400_000;

function countVisit(): void {
  const visits = Number(/(?:^|; )demo_visits=(\d+)/.exec(document.cookie)?.[1] ?? 0) + 1;
  document.cookie = `demo_visits=${visits}; path=/; max-age=${90 * 86_400}; samesite=lax`;
  document.cookie = 'demo_undeclared=1; path=/; samesite=lax';
}

function rememberVisit(): void {
  localStorage.setItem('demo_first_page', location.pathname);
  localStorage.demo_interest = 'teamwork';
  sessionStorage.setItem('demo_scroll', '0');
}

const nothing = (): void => undefined;

async function rememberCampaign(): Promise<void> {
  await globalThis.cookieStore?.set({ name: 'demo_campaign', value: 'autumn', expires: Date.now() + MONTH_MS, sameSite: 'lax' });
}

function tell(): void {
  const { aplus, ads, aplusSocket } = endpoints();
  const visit = new URLSearchParams({ page: location.href }).toString();
  navigator.sendBeacon(`${ads}/collect?by=beacon`, visit);
  fetch(`${ads}/collect?by=fetch`, { method: 'POST', body: visit, credentials: 'include' }).catch(nothing);
  const request = new XMLHttpRequest();
  request.open('POST', `${ads}/collect?by=xhr`);
  request.send(visit);
  new Image().src = `${aplus}/v.gif?by=image&${visit}`;
  const socket = new WebSocket(`${aplusSocket}/ws`);
  socket.addEventListener('open', () => socket.send(JSON.stringify({ by: 'web-socket', page: location.href })));
}

countVisit();
rememberVisit();
rememberCampaign().catch(nothing); // refused: as a page has to expect
tell();
