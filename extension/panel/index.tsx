import { render } from 'preact';
import { devtools } from '../platform/devtools';
import { localiseDocument } from '../ui/localise-document';
import { text } from '../ui/text';
import { App } from './App';

localiseDocument(text('panelTitle'));
document.documentElement.classList.add('page');
/* In the developer tools the page that they inspect; opened as a page of its own, the tab that is named. */
const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
render(<App tabId={Number.isInteger(named) ? named : (devtools()?.inspectedWindow.tabId ?? -1)} />, document.getElementById('app') ?? document.body);
