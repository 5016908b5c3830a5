/*
 * What a site's developer may and may not write. Each line below an @ts-expect-error must not compile:
 * `tsc -p test/types` fails where one does.
 */
import { claim, init, view, type Consent, type ConsentView, type EraseReport, type Item } from '../../sdk/index';

const consent: Consent = init({ site: {} });
const claimed: Consent = claim();
const seen: ConsentView = view();

const allowed: boolean = consent.allows('analytics') && consent.allows({ purpose: 'advertising', vendor: 'ads' });
const report: Promise<EraseReport> = consent.withdraw(['analytics']);
const items: Promise<Item[]> = seen.inspect();
const undo: () => void = consent.on('change', (record) => record?.purposes['analytics']);
consent.on('held', ({ kind, name }) => `${kind} ${name}`);
void consent.decide({ purposes: { analytics: true }, vendors: { ads: false } });
void consent.erase({ kind: 'cookie', purpose: 'analytics' });

const text: Promise<string | undefined> = seen.receipt('kantara').then((receipt) => receipt?.policyUrl);
void seen.export().then(({ history, chain }) => [history[0]?.hash, chain.lost[0]?.from]);

// @ts-expect-error There is no such format.
void seen.receipt('pdf');
// @ts-expect-error A view shows and never decides.
void seen.acceptAll();
// @ts-expect-error Nor does it erase.
void seen.erase();
// @ts-expect-error There is no such event.
consent.on('accepted', () => undefined);
// @ts-expect-error A guarded act has no value: names only.
consent.on('held', ({ value }) => value);
// @ts-expect-error A choice is yes or no.
void consent.decide({ purposes: { analytics: 'yes' } });
// @ts-expect-error Purposes come in a list.
void consent.withdraw('analytics');
// @ts-expect-error There is no such kind.
void consent.erase({ kind: 'flash' });
// @ts-expect-error A vendor belongs to a purpose.
consent.allows({ vendor: 'ads' });
// @ts-expect-error The record may be null: nobody has decided yet.
const time: number = consent.record.time;
// @ts-expect-error A handle is not assigned to.
consent.record = null;

const record = consent.record;
if (record) {
  // @ts-expect-error A record is a snapshot: a new choice makes a new one.
  record.purposes['analytics'] = true;
  // @ts-expect-error And so is its time.
  record.time = 0;
  // @ts-expect-error A purpose that nobody answered is neither yes nor no.
  const certain: boolean = record.purposes['analytics'];
}
