/** A window with what it has of the platform: the page's own, or that of a frame made by its script. */
export type Realm = Window & typeof globalThis;
