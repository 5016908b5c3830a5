import { text } from '../ui/text';
import { Footer } from './Footer';
import { Site } from './Site';
import { StatusPanel } from '../ui/StatusPanel';
import { useSiteView } from './use-site-view';

interface Props {
  readonly tabId: number;
}

/** The popup of one tab. */
export function App({ tabId }: Props) {
  const { view, failure, refresh } = useSiteView(tabId);
  if (view !== null) return <Site view={view} refresh={refresh} />;
  return (
    <main>
      <h1>{text('extensionName')}</h1>
      {failure === null
        ? <p role="status">{text('loading')}</p>
        : <StatusPanel title="failedTitle" words={failure} remedy={{ label: text('tryAgain'), onClick: () => void refresh() }} />}
      <Footer tabId={tabId} />
    </main>
  );
}
