import { render } from 'preact';
import { localiseDocument } from '../ui/localise-document';
import { text } from '../ui/text';
import { App } from './App';
import { NoTab } from './NoTab';
import { shownTab } from './shown-tab';

const root = document.getElementById('app') ?? document.body;
const { search } = location;

localiseDocument(text('extensionName'));
/* A popup is as wide as its content says; a page as wide as its window. */
document.documentElement.classList.toggle('page', search !== '');
void shownTab(search).then((tabId) => render(tabId === null ? <NoTab /> : <App tabId={tabId} />, root));
