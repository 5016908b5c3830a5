import { useRef, useState } from 'preact/hooks';
import { errorText } from '../ui/error-text';
import { IdentityLine } from '../ui/IdentityLine';
import { text } from '../ui/text';
import { Automatic } from './automatic/Automatic';
import { Points } from '../ui/Points';
import { Badge } from './Badge';
import { Build } from './Build';
import { DevtoolsPanel } from './DevtoolsPanel';
import { Refusals } from './Refusals';
import type { Say } from './say';
import { UndoCopies } from './UndoCopies';

/* A success that has nothing to say takes away an error from before it began, and no other. */
function useSaid(): [string, Say] {
  const [said, setSaid] = useState('');
  const clock = useRef({ begun: 0, failedAt: Infinity });
  const say: Say = async (action) => {
    const turn = ++clock.current.begun;
    try {
      const words = await action();
      if (!words && turn <= clock.current.failedAt) return;
      clock.current.failedAt = Infinity;
      setSaid(words ?? '');
    } catch (error) {
      clock.current.failedAt = clock.current.begun;
      setSaid(`${text('failedTitle')}: ${errorText(error)}`);
    }
  };
  return [said, say];
}

/** The options page: what can be set, and what the extension can and cannot do. */
export function App() {
  const [said, say] = useSaid();
  return (
    <main>
      <h1>{text('optionsTitle')}</h1>
      <p role="status">{said}</p>
      <Refusals say={say} />
      <Automatic say={say} />
      <UndoCopies say={say} />
      <Badge say={say} />
      <DevtoolsPanel say={say} />
      <Points title="canHeading" points={['canList', 'canClear', 'canRefuse', 'canWithdraw']} />
      <Points title="cannotHeading" points={['cannotUndoSent', 'cannotOther', 'cannotTrust', 'cannotGuess']} />
      <Points title="permissionsHeading" points={['permCookies', 'permScripting', 'permRequests', 'permStorage', 'permSites', 'permContent', 'permMenus', 'permSidePanel', 'permDevtools']} />
      <section>
        <h2>{text('telemetryHeading')}</h2>
        <p>{text('telemetryText')}</p>
        <a href="../privacy/index.html">{text('privacyTitle')}</a>
      </section>
      <Build />
      <IdentityLine />
    </main>
  );
}
