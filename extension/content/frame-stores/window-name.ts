import { isPlainWindowName, WINDOW_NAME } from '../../../sdk/lib/plain-window-name';
import type { FrameStore } from './frame-store';

/** Characters of it in a list: a page may make it as long as it likes. */
const SHOWN = 2000;

/** The name of the tab, which outlives the page and the site; names of frames are markup. */
export const windowNameFrameStore: FrameStore = {
  list: () => Promise.resolve(window !== window.top || isPlainWindowName(window.name) ? [] : [{ key: WINDOW_NAME, name: WINDOW_NAME, size: window.name.length, count: null, value: window.name.slice(0, SHOWN) }]),
  remove() {
    window.name = '';
    return Promise.resolve();
  },
  take: () => Promise.resolve({ content: window.name, losses: [] }),
  putBack(_, content) {
    window.name = String(content);
    return Promise.resolve();
  },
  look: () => Promise.resolve({ parts: [], total: 0 }),
};
