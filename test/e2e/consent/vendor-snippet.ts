import { VENDOR } from './site';

/** What a vendor's snippet does on a page, by every way of storing and sending; `port` is the vendor's. */
export const vendorSnippet = (port: string): string => `
  window.sent = {};
  const at = 'http://${VENDOR}:${port}';
  document.cookie = '_sm_id=host; path=/';
  document.cookie = '_sm_id=parent; path=/; domain=dingtalk.localhost; max-age=1000';
  localStorage.setItem('sm_first', '1');
  localStorage.sm_second = '2';
  localStorage['sm_third'] = '3';
  sessionStorage.setItem('sm_tab', 't');
  localStorage.ad_id = 'ad';
  document.cookie = 'ad_id=ad; path=/';
  if (window.cookieStore) sent.cookieStore = cookieStore.set('_sm_store', 'async');
  localStorage.cart = 'necessary';
  document.cookie = 'session=necessary; path=/';
  sent.beacon = navigator.sendBeacon(at + '/beacon', 'b');
  sent.fetch = fetch(at + '/fetch').then((r) => r.text(), (e) => e.name);
  sent.xhr = new Promise((done) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', at + '/xhr');
    xhr.onloadend = () => done([xhr.readyState, xhr.status]);
    xhr.send('x');
  });
  sent.image = new Promise((done) => {
    const image = new Image();
    image.onerror = () => done('error');
    image.onload = () => done('load');
    image.src = at + '/pixel';
  });
  sent.socket = new Promise((done) => {
    const socket = new WebSocket('ws://${VENDOR}:${port}/socket');
    const heard = [];
    socket.onopen = () => { heard.push('open'); socket.send('hello'); };
    socket.addEventListener('message', ({ data }) => { heard.push(data); socket.close(); });
    socket.onclose = () => done([...heard, 'close']);
  });
`;

/** Every vendor request that the snippet makes once it may. */
export const SENT = ['POST /beacon', 'GET /fetch', 'POST /xhr', 'GET /pixel', 'WS /socket', 'WS-MESSAGE hello'];
