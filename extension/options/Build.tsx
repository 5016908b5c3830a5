import { browser } from '../platform/browser';
import { text } from '../ui/text';

/** Version and hash of what is installed, to be compared with a build of the sources. */
export function Build() {
  return (
    <section>
      <h2>{text('buildHeading')}</h2>
      <p>{text('buildVersion', browser.runtime.getManifest().version ?? '')}</p>
      <p><code>{document.documentElement.dataset['build'] ?? text('buildUnknown')}</code></p>
      <p class="hint">{text('buildText')}</p>
    </section>
  );
}
