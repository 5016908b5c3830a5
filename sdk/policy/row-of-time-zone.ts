import { PLACES, type Row } from './row';

/** Names without their area, which is the key. */
const within = (area: string, names: string): RegExp => new RegExp(`^${area}/(${names.replace(/ /g, '|')})$`);

/**
 * Rows by IANA time zone; the first that matches counts. A zone that several rows share stands for the mildest of them or, where that would
 * mislead a whole province (Toronto: Ontario and Quebec), for none. All of `Europe/` is the EU here: a hint too many only tightens.
 * @see https://data.iana.org/time-zones/tzdb/zone1970.tab
 */
const ZONES: readonly (readonly [row: string, zones: RegExp])[] = [
  ['GB', within('Europe', 'London Belfast')],
  ['CH', within('Europe', 'Zurich')],
  ['FR', within('Europe', 'Paris')],
  ['EU', /^(Europe|Arctic)\/|^Atlantic\/(Azores|Canary|Madeira|Reykjavik)$|^Asia\/(Nicosia|Famagusta)$|^Africa\/Ceuta$/],
  ['BR', within('America', 'Araguaina Bahia Belem Boa_Vista Campo_Grande Cuiaba Eirunepe Fortaleza Maceio Manaus Noronha Porto_Acre Porto_Velho Recife Rio_Branco Santarem Sao_Paulo')],
  ['CA-QC', within('America', 'Montreal Blanc-Sablon')],
  ['CA-other', within('America', 'Vancouver Edmonton Calgary Winnipeg Regina Halifax Moncton St_Johns Whitehorse Yellowknife')],
  ['US-other', /^America\/(New_York|Detroit|Chicago|Denver|Boise|Phoenix|Los_Angeles|Anchorage|Juneau|Indiana\/.+|Kentucky\/.+)$|^Pacific\/Honolulu$/],
  ['SG', within('Asia', 'Singapore')],
  ['JP', within('Asia', 'Tokyo')],
  ['MY', within('Asia', 'Kuala_Lumpur Kuching')],
  ['ID', within('Asia', 'Jakarta Pontianak Makassar Jayapura')],
  ['TH', within('Asia', 'Bangkok')],
  ['VN', within('Asia', 'Ho_Chi_Minh Saigon')],
  ['IN', within('Asia', 'Kolkata Calcutta')],
  ['KR', within('Asia', 'Seoul')],
];

/** The row that a time zone hints at; undefined where it hints at none. */
export function rowOfTimeZone(zone: unknown): Row | undefined {
  const [id] = ZONES.find(([, zones]) => zones.test(String(zone))) ?? [];
  return PLACES.find((row) => row.id === id);
}
