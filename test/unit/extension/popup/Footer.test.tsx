import { render, screen } from '@testing-library/preact';
import { Footer } from '../../../../extension/popup/Footer';

jest.mock('../../../../extension/platform/browser', () => jest.requireActual('../ui/fake-platform'));

test.each(['popup', 'panel'])('from /%s/ each link leads to a page that there is', (page) => {
  render(<Footer tabId={7} />);
  const paths = screen.getAllByRole('link').map((link) => new URL(link.getAttribute('href') ?? '', `chrome-extension://id/${page}/index.html`).pathname);
  expect(paths).toEqual(['/popup/index.html', '/panel/index.html', '/sites/index.html', '/options/index.html']);
});
