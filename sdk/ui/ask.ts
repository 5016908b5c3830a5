/** What an undecided visitor's page loads: the interface, and with it, in the same turn, the banner. */
export { showBanner } from './banner';
export { createInterface } from './interface';
