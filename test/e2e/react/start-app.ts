import { StrictMode, createElement, useState, type FunctionComponent, type ReactNode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import type { ConsentView } from '../../../sdk/consent';
import { ConsentGate, ConsentProvider, ConsentSettings, useConsent } from '../../../sdk/react';

const App: FunctionComponent = () => {
  const record = useConsent();
  const [isMounted, setMounted] = useState(true);
  return createElement(
    'main',
    null,
    createElement('p', { id: 'state' }, record ? `analytics: ${record.purposes['analytics']}` : 'undecided'),
    createElement('p', { id: 'gate' }, createElement(ConsentGate, { purpose: 'analytics', vendor: 'metrics', fallback: 'not measured', children: 'measured' })),
    createElement('button', { onClick: () => setMounted(!isMounted) }, isMounted ? 'Leave settings' : 'Go to settings'),
    isMounted && createElement(ConsentSettings, { className: 'settings' }),
  );
};

/** A site's application in React's strict mode. `consent` is needed where the SDK is a module. */
export const appElement = (consent: ConsentView | null = null): ReactNode =>
  createElement(StrictMode, null, consent ? createElement(ConsentProvider, { consent, children: createElement(App) }) : createElement(App));

/** Shows it in `into`; over what a server has rendered there, where that is so. */
export function startApp(into: Element, consent: ConsentView | null = null): void {
  if (into.hasChildNodes()) hydrateRoot(into, appElement(consent));
  else createRoot(into).render(appElement(consent));
}
