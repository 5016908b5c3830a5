import { text } from '../ui/text';
import { Footer } from './Footer';
import { Site } from './Site';
import { StatusPanel } from '../ui/StatusPanel';
import { useSiteView } from './use-site-view';

interface Props {
  readonly tabId: number;
  /** Asks at once whether to clear all: a menu or a shortcut led here. */
  readonly asksToClear?: boolean;
}

/** The popup of one tab. */
export function App({ tabId, asksToClear = false }: Props) {
  const { view, failure, refresh } = useSiteView(tabId);
  if (view !== null) return <Site view={view} failure={failure} refresh={refresh} asksToClear={asksToClear} />;
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
