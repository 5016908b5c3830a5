import { askEarly } from './early-view';
import { shownTab } from './shown-tab';

/* The page names this script first: while the rest of the popup loads, the background looks. A panel that stays open follows one tab after the other. */
if (!new URLSearchParams(location.search).has('panel')) void shownTab(location.search).then((tabId) => tabId !== null && askEarly(tabId));
