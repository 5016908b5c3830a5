import { devtools } from '../platform/devtools';
import { text } from '../ui/text';

/* Loaded out of sight by the developer tools of each page. Paths with a slash are the extension's in both browsers. */
void devtools()?.panels.create(text('extensionName'), '/icons/icon-32.png', '/panel/index.html');
