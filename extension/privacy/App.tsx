import { IdentityLine } from '../ui/IdentityLine';
import { Points } from '../ui/Points';
import { text } from '../ui/text';

/** What the extension itself does with what it sees. docs/extension-privacy.md says the same. */
export function App() {
  return (
    <main>
      <header>
        <h1>{text('privacyTitle')}</h1>
        <p>{text('privacyLead')}</p>
      </header>
      <Points title="privacySees" points={['privacySeesSites', 'privacySeesTab', 'privacySeesClaim']} />
      <Points title="privacyKeeps" points={['privacyKeepsSettings', 'privacyKeepsRules', 'privacyKeepsUndo', 'privacyKeepsPrivate', 'privacyKeepsEnd']} />
      <Points title="privacySends" points={['privacySendsNothing', 'privacySendsFrame', 'privacySendsPages']} />
      <Points title="privacyYours" points={['privacyYoursAccess', 'privacyYoursForget', 'privacyYoursCheck']} />
      <IdentityLine />
    </main>
  );
}
