/** The one thing of its kind. */
export const WINDOW_NAME = 'window.name';

const PLAIN = /^[a-z_-]{0,32}$/i;

/** A word that names the window for links and forms, and can hold no identifier: it has no digits. */
export const isPlainWindowName = (name: string): boolean => PLAIN.test(name);
