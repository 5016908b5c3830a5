/** The visitor's consent for React 18 and later. React is the page's own: none of it is in here. */
export { ConsentGate, type ConsentGateProps } from './ConsentGate';
export { ConsentSettings, type ConsentSettingsProps } from './ConsentSettings';
export { ConsentProvider, type ConsentProviderProps } from './context';
export { useConsent } from './use-consent';
