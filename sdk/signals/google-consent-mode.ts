import type { GoogleOptions } from '../protocol';
import { argumentsOf } from './arguments-of';
import { keyedSignal } from './keyed-signal';
import { publish } from './publish';
import { queueOf } from './queue-of';

let queue = 'dataLayer';
const gtag = (...call: readonly unknown[]): unknown => queueOf(queue).push(argumentsOf(...call));

/** Google consent mode, version 2. https://developers.google.com/tag-platform/security/guides/consent */
publish(
  keyedSignal<GoogleOptions>({
    name: 'google-consent-mode',
    example: {
      purposes: {
        advertising: ['ad_storage', 'ad_user_data', 'ad_personalization'],
        analytics: ['analytics_storage'],
        preferences: ['functionality_storage', 'personalization_storage'],
      },
      vendor: 'google',
      layer: 'dataLayer',
      waitForUpdate: 500,
      region: ['DE', 'US-CA'],
      adsDataRedaction: true,
      urlPassthrough: false,
    },
    begin(denied, { layer = queue, waitForUpdate = 500, region, adsDataRedaction = true, urlPassthrough = false }) {
      queue = layer;
      gtag('consent', 'default', { ...denied, security_storage: 'granted', wait_for_update: waitForUpdate, ...(region && { region: [...region] }) });
      gtag('set', 'ads_data_redaction', adsDataRedaction);
      gtag('set', 'url_passthrough', urlPassthrough);
    },
    tell: (state) => gtag('consent', 'update', state),
  }),
);
