/** Simulates Global Privacy Control where the browser sends none. The page says so. */
if (!('globalPrivacyControl' in navigator) || !navigator.globalPrivacyControl) {
  Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
}

export {};
