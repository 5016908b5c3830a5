/** Of the documents' pages: the menu of narrow windows, copy buttons, the search. Without it the pages are whole, and longer. */
import { addCopyButtons } from './docs/add-copy-buttons';
import { startMenu } from './docs/start-menu';
import { startSearch } from './docs/start-search';

document.documentElement.dataset['script'] = 'on';
document.addEventListener('DOMContentLoaded', () => {
  startMenu();
  addCopyButtons();
  startSearch();
});
