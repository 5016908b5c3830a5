import { createFrameApi } from './frame-stores/frame-api';

/* Of this world alone: the page has globals of its own. */
globalThis.storedHere ??= createFrameApi();
