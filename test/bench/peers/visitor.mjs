/**
 * A visitor whom nobody knows, driven over the DevTools protocol with no more of it switched on than is needed. Playwright's own pages have
 * the Network domain on: it takes the stack of each request that a script starts, for which V8 parses that script a second time.
 * No visitor waits for that, and of all columns it would burden those that load parts later.
 */
const WINDOW = { width: 1280, height: 800, deviceScaleFactor: 1, mobile: false };

/** Milliseconds. */
const AGAIN = 50;
const PATIENCE = 30_000;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Talks to one target: sends a method, and waits for an event. */
async function attach(root, targetId) {
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: false });
  const answers = new Map();
  const listeners = new Map();
  root.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
    if (from !== sessionId) return;
    const { id, method, result, error } = JSON.parse(message);
    listeners.get(method)?.();
    const { resolve, reject } = answers.get(id) ?? {};
    answers.delete(id);
    if (error) reject?.(new Error(error.message));
    else resolve?.(result);
  });
  let last = 0;
  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        answers.set(++last, { resolve, reject });
        root.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: last, method, params }) }).catch(reject);
      }),
    once: (event) => new Promise((resolve) => listeners.set(event, resolve)),
  };
}

async function openTab(root, browserContextId) {
  const { targetId } = await root.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { send, once } = await attach(root, targetId);
  await send('Page.enable');
  await send('Emulation.setDeviceMetricsOverride', WINDOW);

  /** The value of an expression, which has to be JSON. Throws what it throws. */
  async function evaluate(expression) {
    const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  return {
    send,
    evaluate,
    /** Goes there and waits until everything is loaded that the page names. */
    async goto(url) {
      const loaded = once('Page.loadEventFired');
      await send('Page.navigate', { url });
      await loaded;
    },
    async until(expression) {
      for (const end = Date.now() + PATIENCE; !(await evaluate(expression)); await pause(AGAIN)) if (Date.now() > end) throw new Error(`Never true: ${expression}`);
    },
    /** Clicks the mouse there, as a visitor does. */
    async click(x, y) {
      for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased']) await send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: type === 'mouseMoved' ? 0 : 1 });
    },
    close: () => root.send('Target.closeTarget', { targetId }),
  };
}

/** `openTab` opens the visitor's next tab; `leave` closes all, and forgets what they stored. */
export async function newVisitor(browser) {
  const root = await browser.newBrowserCDPSession();
  const { browserContextId } = await root.send('Target.createBrowserContext');
  return {
    openTab: () => openTab(root, browserContextId),
    async leave() {
      await root.send('Target.disposeBrowserContext', { browserContextId });
      await root.detach();
    },
  };
}
