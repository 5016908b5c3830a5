import type { Entry } from '../../sdk/protocol';
import type { Property } from '../server/hosts';

const OWN = 'this demo\'s own code';
const entry = (rest: Omit<Entry, 'data' | 'source'> & { data?: readonly string[] }): Entry => ({ data: [], source: OWN, ...rest });

const EVERYWHERE: readonly Entry[] = [
  entry({ kind: 'cookie', name: 'demo_session', purpose: 'necessary', lifetime: 'session', httpOnly: true, data: ['random session identifier'], description: 'Session of this demo server.' }),
  entry({ kind: 'cookie', name: 'demo_language', purpose: 'preferences', lifetime: 'P180D', data: ['language'], description: 'The language you chose.' }),
  entry({ kind: 'cookie', name: 'demo_visits', purpose: 'analytics', lifetime: 'P90D', data: ['counter'], description: 'Counts page views. Written by a first-party snippet at once.' }),
  entry({ kind: 'cookie', name: 'demo_server_visit', purpose: 'analytics', lifetime: 'P30D', data: ['counter'], description: 'Set by the server for all three properties, so it can come back over HTTP.' }),
  entry({ kind: 'cookie', name: 'demo_campaign', purpose: 'advertising', lifetime: 'P30D', data: ['campaign'], description: 'Written through the Cookie Store API by a first-party snippet.' }),
  entry({ kind: 'local-storage', name: 'demo_first_page', purpose: 'analytics', lifetime: 'persistent', data: ['page address'], description: 'Written by a method call of a first-party snippet.' }),
  entry({ kind: 'local-storage', name: 'demo_interest', purpose: 'advertising', lifetime: 'persistent', data: ['topic'], description: 'Written as a property by a first-party snippet.' }),
  entry({ kind: 'session-storage', name: 'demo_scroll', purpose: 'analytics', lifetime: 'session', data: ['scroll depth'], description: 'Written by a first-party snippet.' }),
  entry({ kind: 'cookie', name: 'sample_ads_id', purpose: 'advertising', vendor: 'sample-ads', lifetime: 'P90D', data: ['identifier'], description: 'Set on the host, on its parent domain and on the page\'s folder.' }),
  entry({ kind: 'local-storage', name: 'sample_ads_profile', purpose: 'advertising', vendor: 'sample-ads', lifetime: 'persistent', data: ['identifier', 'topics'], description: 'Twin of the cookie sample_ads_id.' }),
  entry({ kind: 'session-storage', name: 'sample_ads_visit', purpose: 'advertising', vendor: 'sample-ads', lifetime: 'session', data: ['pages of this visit'], description: 'Pages of this visit.' }),
];

const OF_PROPERTY: Record<Property, readonly Entry[]> = {
  www: [],
  open: [entry({ kind: 'shared-object', name: '*//demo_view', purpose: 'preferences', lifetime: 'persistent', data: ['programming language', 'theme', 'layout'], description: 'How you want samples shown.' })],
  appcenter: [
    entry({ kind: 'local-storage', name: 'demo_favourites', purpose: 'preferences', lifetime: 'persistent', data: ['names of mini-programs'], description: 'The mini-programs you marked.' }),
    entry({ kind: 'local-storage', name: 'demo_mini_programs', purpose: 'mini-program', lifetime: 'persistent', data: ['names of data items by mini-program'], description: 'What you let each mini-program be shown.' }),
  ],
};

/** What the demo itself and its simulated advertiser store on a property. */
export const demoEntries = (property: Property): Entry[] => [...EVERYWHERE, ...OF_PROPERTY[property]];
