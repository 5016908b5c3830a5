import { IdentityLine } from '../ui/IdentityLine';
import { Points } from '../ui/Points';
import { text } from '../ui/text';

const STEPS = ['welcomeStepButton', 'welcomeStepAllow', 'welcomeStepReload'] as const;

/** Shown once, after the first installation: what this does, and what it asks for, one site first. It asks for nothing itself. */
export function App() {
  return (
    <main>
      <header>
        <h1>{text('welcomeTitle')}</h1>
        <p>{text('welcomeLead')}</p>
      </header>
      <section>
        <h2>{text('welcomeStart')}</h2>
        <ol>{STEPS.map((step) => <li key={step}>{text(step)}</li>)}</ol>
      </section>
      <Points title="canHeading" points={['canList', 'canClear', 'canRefuse', 'canWithdraw']} />
      <Points title="welcomeAsks" points={['welcomeAsksSite', 'welcomeAsksAll', 'welcomeAsksBlock', 'welcomeAsksNothing']} />
      <p class="links">
        <a href="../options/index.html">{text('options')}</a>
        <a href="../sites/index.html">{text('allSites')}</a>
      </p>
      <IdentityLine />
    </main>
  );
}
