import { isPlainWindowName, WINDOW_NAME } from '../lib/plain-window-name';
import { patch } from '../natives/patch';
import { apply } from '../natives/reflect';
import { withTexts } from '../natives/with-texts';
import type { Guard } from './guard';

/** `window.name` as a store: it outlives the page and crosses sites. A plain word only names the window, and passes. */
export const guardWindowName: Guard = ({ visible, decide }) => {
  let held: string | undefined;
  return (realm) => {
    patch(realm, 'name', {
      part: 'get',
      apply(native, self) {
        const stored = apply(native, self, []) as string;
        return held ?? (isPlainWindowName(stored) || visible(WINDOW_NAME) ? stored : '');
      },
    });
    patch(realm, 'name', {
      part: 'set',
      apply(native, self, args: never[]) {
        const write = (given: readonly unknown[]): unknown => apply(native, self, given as unknown[]);
        return withTexts({ args, count: 1, native: write }, ([value]) => {
          const text = `${value}`;
          const end = (isAllowed: boolean): void => {
            held = undefined;
            if (isAllowed) write([text]);
          };
          if (isPlainWindowName(text)) end(true);
          else decide(WINDOW_NAME, end, () => void (held = text));
        });
      },
    });
  };
};
