/** A page with the SDK's read-only side, decided by `decidePurpose` as in the real one, and the script of one signal. */
import { decidePurpose } from '../../../../sdk/declaration/decide';
import { parseDeclaration } from '../../../../sdk/declaration/parse-declaration';
import { createEmitter } from '../../../../sdk/lib/emitter';
import type { ConsentEvents, ConsentRecord, SignalName } from '../../../../sdk/protocol';
import { sampleConfig } from '../sample-config';
import { sampleRecord } from '../sample-record';
import { sampleStanding } from '../sample-standing';

export interface SignalPage {
  /** Configures the SDK, as `init` does. */
  configure(): void;
  /** The visitor chooses; what is left out is refused. Null: back to undecided, as where the cookie was deleted. */
  choose(allowed: Record<string, boolean> | null, vendors?: Record<string, boolean>): void;
  /** A browser that sends Global Privacy Control. */
  sendGpc(): void;
  /** Runs the signal's script, in a tag with these options. */
  run(name: SignalName, tag?: string): void;
}

interface PageOptions {
  readonly signals?: unknown;
  readonly isConfigured?: boolean;
  /** What the visitor chose on an earlier page. */
  readonly allowed?: Record<string, boolean>;
  /** False: the script stands before consent.js. */
  readonly hasSdk?: boolean;
}

const OPTIONAL = ['preferences', 'analytics', 'advertising', 'research'];
const VENDORS = [
  { id: 'google', name: 'Google', purposes: ['analytics', 'advertising'], policyUrl: 'https://google.test/' },
  { id: 'metrics', name: 'Metrics', purposes: ['analytics'], policyUrl: 'https://metrics.test/' },
];

const recordOf = (allowed: Record<string, boolean>, vendors: Record<string, boolean> = {}): ConsentRecord =>
  sampleRecord({ purposes: { ...Object.fromEntries(OPTIONAL.map((id) => [id, false])), ...allowed }, vendors });

export const every = { preferences: true, analytics: true, advertising: true, research: true };

export function signalPage({ signals, isConfigured = true, allowed, hasSdk = true }: PageOptions = {}): SignalPage {
  const { on, emit } = createEmitter<ConsentEvents>();
  const declaration = parseDeclaration({ ...sampleConfig(), vendors: VENDORS, entries: [], ...(signals !== undefined && { signals }) });
  const refusedBySignal: string[] = [];
  let record = allowed ? recordOf(allowed) : null;
  let configured = isConfigured;
  const standing = () => sampleStanding({ record, refusedBySignal, optional: OPTIONAL });
  const view = {
    get record() {
      return record;
    },
    declaration,
    allows: (wanted: string | { purpose: string; vendor?: string }) => (typeof wanted === 'string' ? decidePurpose(standing(), wanted) : decidePurpose(standing(), wanted.purpose, wanted.vendor)) === 'allow',
    on: (event: 'change', listener: (detail: ConsentRecord | null) => void) => {
      if (record) listener(record);
      return on(event, listener);
    },
  };
  const api = {
    view() {
      if (!configured) throw new TypeError('DingTalkConsent: call init first.');
      return view;
    },
  };
  Object.defineProperty(navigator, 'globalPrivacyControl', { value: undefined, configurable: true });
  window.DingTalkConsent = (hasSdk ? api : undefined) as never;
  return {
    configure: () => void (configured = true),
    choose(purposes, vendors) {
      record = purposes && recordOf(purposes, vendors);
      if (record) emit('standing', record);
      emit('change', record);
    },
    sendGpc() {
      Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
      refusedBySignal.push('advertising');
    },
    run(name, tag) {
      const script = document.createElement('script');
      if (tag !== undefined) script.dataset['options'] = tag;
      Object.defineProperty(document, 'currentScript', { value: script, configurable: true });
      jest.isolateModules(() => void jest.requireActual(`../../../../sdk/signals/${name}`));
    },
  };
}

/** What the browser does when the document is parsed, and when everything has loaded. */
export function parsed(): void {
  document.dispatchEvent(new Event('DOMContentLoaded'));
}

export function loaded(): void {
  window.dispatchEvent(new Event('pageshow'));
}

export const readyState = (value: DocumentReadyState): void => void Object.defineProperty(document, 'readyState', { value, configurable: true });

const QUEUES = ['dataLayer', 'myLayer', 'uetq', 'clarity', 'fbq', '_fbq'];

/** What pages before this one left in the window goes. */
export function forget(): void {
  for (const name of QUEUES) Reflect.deleteProperty(window, name);
  readyState('loading');
}

/** Entries of a global queue, `arguments` objects as lists. */
export function entriesOf(name: string): unknown[] {
  const entries = (window as unknown as Record<string, unknown[] | undefined>)[name] ?? [];
  return entries.map((entry) => (isArguments(entry) ? Array.from(entry) : entry));
}

export const isArguments = (value: unknown): value is IArguments => Object.prototype.toString.call(value) === '[object Arguments]';
