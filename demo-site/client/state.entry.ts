/** Brings the SDK of this page into the state that the page says, by what a page can do. */
import type { DingTalkConsent } from '../../sdk';
import type { State } from '../states/state';
import { trustedAddress } from '../vendors/trusted-address';

type Play = Pick<State, 'shows' | 'opens' | 'has'> & { readonly chosen: State['chosen'] | false };

const play = JSON.parse(document.getElementById('state-play')?.textContent ?? '{}') as Play;
const sdk = (globalThis as { DingTalkConsent?: typeof DingTalkConsent }).DingTalkConsent;

/** More than is allowed unasked. */
const LARGE = 200_000;

/** Makes the choice of the page before, then opens the page again as it is to be seen. */
async function prepare(chosen: 'accept-all' | 'reject-all'): Promise<void> {
  const consent = sdk?.claim();
  await (chosen === 'accept-all' ? consent?.acceptAll() : consent?.rejectAll());
  const url = new URL(location.href);
  url.searchParams.set('prepared', '1');
  location.replace(url);
}

const centre = (): ShadowRoot | null | undefined => document.querySelector('dingtalk-consent[data-part=preferences]')?.shadowRoot;

/** What a part holds is loaded after it is opened. */
function showOnceLoaded(part: Element): void {
  const observer = new ResizeObserver(() => {
    if (part.childElementCount < 2) return;
    part.scrollIntoView();
    observer.disconnect();
  });
  observer.observe(part);
}

/** Opens what is closed, and what comes with that. */
function openDetails(): void {
  const all = [...(centre()?.querySelectorAll('details') ?? [])];
  const parts = all.filter((one) => one.classList.contains('part'));
  const wanted = play.opens === 'all' ? all : parts.slice(play.opens, Number(play.opens) + 1);
  for (const one of wanted) one.open = true;
  if (play.opens !== 'all' && wanted[0]) showOnceLoaded(wanted[0]);
}

function keepObject(size: number): void {
  const object = sdk?.SharedObject?.getLocal('sample', '/');
  if (!object) return;
  object.data['text'] = 'x'.repeat(size);
  object.flush();
}

const lockFile = (): Promise<unknown> =>
  new Promise((locked) => {
    new Worker(trustedAddress(new URL('/demo/lock-file.js', location.href).href, location.origin)).onmessage = locked;
  });

async function show(): Promise<void> {
  if (play.has === 'objects') keepObject(play.shows === 'space' ? LARGE : 1000);
  if (play.has === 'locked-file') await lockFile();
  if (play.shows !== 'preferences') return;
  sdk?.view().on('ui', (state) => state === 'preferences' && openDetails());
  sdk?.view().showPreferences();
}

addEventListener('DOMContentLoaded', () => void (play.chosen ? prepare(play.chosen) : show()));

export {};
