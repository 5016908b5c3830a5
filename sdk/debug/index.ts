import { whenViewed } from '../view/page-view';
import { warnMissing } from '../view/warn-missing';
import { LOGGED, type Told } from './log-line';

/** Asked for in the address; else this script does nothing. */
const ASKED = /[?&]consent-debug(?:[=&]|$)/;

/** Nothing that is told while the overlay loads is lost. */
function start(): void {
  const early: Told[] = [];
  let tell = (told: Told): void => void early.push(told);
  whenViewed({
    use(view) {
      for (const event of LOGGED) view.on(event, (detail: unknown) => tell({ event, detail, time: Date.now() } as Told));
      import('./overlay').then(
        ({ showOverlay }) => (tell = showOverlay(view, early)),
        (error: unknown) => console.warn('DingTalkConsent: the debug overlay could not be loaded:', error),
      );
    },
    miss: () => warnMissing('?consent-debug'),
  });
}

if (ASKED.test(location.search)) start();
