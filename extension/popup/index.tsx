import { render } from 'preact';
import { localiseDocument } from '../ui/localise-document';
import { text } from '../ui/text';
import { App } from './App';
import { followTab } from './follow-tab';
import { NoTab } from './NoTab';
import { shownTab } from './shown-tab';

const root = document.getElementById('app') ?? document.body;
const { search } = location;
const asked = new URLSearchParams(search);

/* One tab's state is of no use for another: the key starts anew. */
const show = (tabId: number | null): void => render(tabId === null ? <NoTab /> : <App key={tabId} tabId={tabId} asksToClear={asked.has('clear')} />, root);

localiseDocument(text('extensionName'));
/* A popup is as wide as its content says; a page as wide as its window. */
document.documentElement.classList.toggle('page', search !== '');
void (asked.has('panel') ? followTab(show) : shownTab(search).then(show));
