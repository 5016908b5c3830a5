import { useState } from 'preact/hooks';
import { StatusPanel } from '../ui/StatusPanel';
import { text } from '../ui/text';
import { Sites } from './Sites';
import { useSites } from './use-sites';

/** All sites that stored cookies, as far as the extension may see. */
export function App() {
  const { view, failure, refresh } = useSites();
  const [opened] = useState(() => Date.now());
  if (view !== null) return <Sites view={view} failure={failure} refresh={refresh} now={opened} />;
  return (
    <main>
      <h1>{text('sitesTitle')}</h1>
      {failure === null
        ? <p role="status">{text('loading')}</p>
        : <StatusPanel title="failedTitle" words={failure} remedy={{ label: text('tryAgain'), onClick: () => void refresh() }} />}
    </main>
  );
}
