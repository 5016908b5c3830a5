/** Signals that tell others: each `sdk/signals/<name>.ts` is a classic script of its own, `dist/sdk/signals/<name>.js`. */
export const SIGNAL_SCRIPTS = ['google-consent-mode', 'microsoft-uet', 'microsoft-clarity', 'meta-pixel', 'data-layer'];
