import { domainsOf } from '../lib/domains-of';
import { frozenCopy } from '../lib/frozen-copy';
import { natives } from '../natives';
import { RECORD_COOKIE, type ChoiceSource, type Choices, type ConsentRecord, type PurposeId } from '../protocol';
import { storedTexts } from './read-record';
import { LIFETIME, VERSION, type Packed } from './record-format';

const SECOND = 1000;
/** Of a record without an answer: nothing of it can lapse. JSON has no infinity. */
export const LATEST = 8.64e15;

export interface Made {
  readonly record: ConsentRecord;
  /** False where the browser takes no cookie: the choice then holds while the page lives. */
  readonly stored: boolean;
}

/** From the widest name down to the host itself; the browser refuses what is too wide. One label always is (https://publicsuffix.org/list/, the rule `*`). */
const candidates = (): string[] => [...domainsOf(location.hostname).slice(0, -1).reverse(), ''];

function pack({ id, time, source, policyVersion, purposes, vendors, sweep, domain, until, minor }: ConsentRecord): string {
  const fields: Packed = [id, time, source, policyVersion, purposes, vendors, sweep, domain, until, minor];
  return VERSION + encodeURIComponent(JSON.stringify(fields));
}

function writeText(text: string, domain: string): void {
  const scope = domain && `; domain=${domain}`;
  const secure = location.protocol === 'https:' ? '; secure' : '';
  natives().writeCookie(`${RECORD_COOKIE}=${text}; path=/; samesite=lax; max-age=${LIFETIME / SECOND}${scope}${secure}`);
}

/** Writes on the widest domain that the browser takes: tried once, then remembered in the record, and tried again where a damaged record names one that fails. */
function store(record: ConsentRecord, known: string | undefined): Made {
  const before = storedTexts();
  for (const domain of [known ?? [], candidates()].flat()) {
    const attempt = { ...record, domain };
    const text = pack(attempt);
    /* Another tab that decides at the same moment replaces it here, and names this domain too; a narrower one would only make a twin. */
    const isOthers = (one: string): boolean => !before.includes(one) && one.includes(encodeURIComponent(`,"${domain}",`));
    const isTaken = (): boolean => storedTexts().some((one) => one === text || isOthers(one));
    writeText(text, domain);
    if (!isTaken()) continue;
    /* Each look at the cookies waits for another process, and the scripts that are allowed wait with it. */
    if (domain && before[0]) {
      natives().writeCookie(`${RECORD_COOKIE}=; path=/; max-age=0`); // a host-only twin would be read beside it
      if (!isTaken()) continue; // it was that twin: on a host that is a public suffix a domain makes no difference
    }
    return { record: frozenCopy(attempt), stored: true };
  }
  return { record: frozenCopy(record), stored: false };
}

export interface NewChoice {
  readonly previous: ConsentRecord | null;
  readonly choices: Choices;
  readonly source: ChoiceSource;
  readonly policyVersion: string;
  /** When what was allowed, and what was refused, may be asked for again: milliseconds since 1970. */
  readonly again: { readonly acceptance: number; readonly refusal: number };
  /** Purposes that a choice has to answer; whatever was never answered is refused with the first choice that is about purposes. */
  readonly optional: readonly PurposeId[];
  /** Purposes of those that are not the visitor's to allow now: unanswered, they stay so. */
  readonly locked: readonly PurposeId[];
}

/** A choice about purposes ends what was allowed to single vendors beside them; what was refused to one stays refused. */
function vendorAnswers(previous: ConsentRecord | null, { purposes, vendors }: Choices): Record<string, boolean> {
  const kept = Object.entries(previous?.vendors ?? {}).filter(([, allowed]) => !(purposes && allowed));
  const answers = Object.entries({ ...Object.fromEntries(kept), ...vendors });
  return Object.fromEntries(answers.filter((answer): answer is [string, boolean] => answer[1] !== null));
}

const newId = (): string => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`; // randomUUID is missing outside secure contexts

/** The same choice with something of it changed that is not the visitor's to say: the policy's version, when to look at it again, or answers given to somebody else. */
export const renewRecord = (record: ConsentRecord, changes: Partial<Pick<ConsentRecord, 'policyVersion' | 'purposes' | 'vendors' | 'until'>>): Made => store({ ...record, ...changes, id: newId() }, record.domain);

/** Makes a new record of the previous one and these choices, and stores it. */
export function writeRecord({ previous, choices, source, policyVersion, optional, locked, again }: NewChoice): Made {
  const unanswered = (id: PurposeId): boolean | undefined => (choices.purposes && !locked.includes(id) ? false : undefined);
  const answers = optional.map((id) => [id, choices.purposes?.[id] ?? previous?.purposes[id] ?? unanswered(id)] as const);
  const purposes = Object.fromEntries(answers.filter((answer): answer is [PurposeId, boolean] => answer[1] !== undefined));
  const vendors = vendorAnswers(previous, choices);
  const answered = [...Object.values(purposes), ...Object.values(vendors)];
  const refuses = answered.includes(false);
  const record: ConsentRecord = {
    id: newId(),
    time: Date.now(),
    source,
    policyVersion,
    purposes,
    vendors,
    sweep: (previous?.sweep ?? 0) + Number(refuses),
    until: Math.min(answered.includes(true) ? again.acceptance : Infinity, refuses ? again.refusal : Infinity, LATEST),
    minor: choices.minor ?? previous?.minor ?? false,
    domain: '',
  };
  return store(record, previous?.domain);
}
