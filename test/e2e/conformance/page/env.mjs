import { show, showError } from './show.mjs';

const LIMIT = 4000;

/** Waits for one event; what comes later than the limit counts as never. */
export const event = (target, type) => new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks the server until it has got what is waited for. */
async function received(id, count = 1) {
  for (let tries = 0; tries < 60; tries++) {
    const list = await (await fetch(`/received?id=${id}`)).json();
    if (list.length >= count) return list;
    await pause(25);
  }
  return 'never arrived';
}

async function frame(src, type = 'iframe') {
  const element = document.createElement(type);
  if (src) element[type === 'object' ? 'data' : 'src'] = src;
  const loaded = src && event(element, 'load');
  document.body.append(element);
  await loaded;
  return element;
}

function attempt(run) {
  try {
    return show(run());
  } catch (error) {
    return `throws ${showError(error)}`;
  }
}

/** What becomes of a call: what it throws, or what the promise that it returns comes to. */
async function settle(run) {
  let given;
  try {
    given = run();
  } catch (error) {
    return `throws ${showError(error)}`;
  }
  if (!(given instanceof Promise)) return show(given);
  return Promise.race([given.then((value) => `resolves ${show(value)}`, (error) => `rejects ${showError(error)}`), pause(LIMIT / 2).then(() => 'never settles')]);
}

/** What a check is given; a new one for each. */
export function createEnv() {
  const log = [];
  return {
    log, attempt, settle, event, pause, received, frame, show, showError,
    /** Takes part in the log whenever it is converted. */
    spy: (text) => ({ [Symbol.toPrimitive]: (hint) => (log.push(`${text} as ${hint}`), text) }),
    thrower: (text) => ({ toString: () => { throw new RangeError(text); } }),
    /** Notes the events of a target as they come. */
    hear: (target, ...types) => { for (const type of types) target.addEventListener(type, ({ type: heard }) => log.push(heard)); },
    id: () => `${Math.random()}`.slice(2),
    vendor: (path) => `${location.protocol}//collect.metrics.localhost:${location.port}${path}`,
    limit: LIMIT,
  };
}

const site = location.hostname.split('.').slice(-2).join('.');
const PATHS = ['', '; path=/', '; path=/page', '; path=/page/', '; path=/page/run'];
const SCOPES = [...PATHS, ...PATHS.map((path) => `${path}; partitioned`), ...[site, location.hostname].flatMap((domain) => [`; domain=${domain}`, `; path=/; domain=${domain}`])];

/** Takes away what a check left behind, so that the next one meets the same page. */
export function clean() {
  localStorage.clear();
  sessionStorage.clear();
  for (const pair of document.cookie.split('; ')) {
    const name = pair.split('=')[0];
    if (/c_/.test(name)) for (const scope of SCOPES) for (const secure of ['', '; secure']) document.cookie = `${name}=; max-age=0${scope}${secure}`;
  }
  document.body.replaceChildren();
}
