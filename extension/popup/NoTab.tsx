import { text } from '../ui/text';
import { Footer } from './Footer';
import { StatusPanel } from '../ui/StatusPanel';

/** Shown where there is no tab to look at. */
export function NoTab() {
  return (
    <main>
      <h1>{text('extensionName')}</h1>
      <StatusPanel title="restricted" words={text('restrictedText')} />
      <Footer tabId={null} />
    </main>
  );
}
