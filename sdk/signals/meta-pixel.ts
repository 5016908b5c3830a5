import type { MetaOptions } from '../protocol';
import { argumentsOf } from './arguments-of';
import { keyedSignal } from './keyed-signal';
import { publish } from './publish';

interface Fbq {
  (...call: readonly unknown[]): unknown;
  /** Set by the library, which takes over from the queue. */
  callMethod?: (...call: readonly unknown[]) => unknown;
  queue: IArguments[];
  push: Fbq;
  loaded: boolean;
  version: string;
}

const page = window as unknown as { fbq?: Fbq; _fbq?: Fbq };

/** What Meta's base code makes, and what its library looks for; base code that finds it does nothing. */
function createQueue(): Fbq {
  const fbq = ((...call) => (fbq.callMethod ? fbq.callMethod(...call) : fbq.queue.push(argumentsOf(...call)))) as Fbq;
  page._fbq ??= fbq;
  return Object.assign(fbq, { push: fbq, loaded: true, version: '2.0', queue: [] });
}

const fbq = (...call: readonly unknown[]): unknown => (page.fbq ??= createQueue())(...call);

/** Consent of the Meta pixel. https://developers.facebook.com/docs/meta-pixel/implementation/gdpr */
publish(
  keyedSignal<MetaOptions>({
    name: 'meta-pixel',
    example: { purposes: { advertising: ['consent'] }, vendor: 'meta', dataProcessingOptions: ['LDU'], country: 1, state: 1000 },
    begin(_, { dataProcessingOptions, country = 0, state = 0 }) {
      fbq('consent', 'revoke');
      if (dataProcessingOptions) fbq('dataProcessingOptions', [...dataProcessingOptions], country, state);
    },
    tell: ({ consent }) => fbq('consent', consent === 'granted' ? 'grant' : 'revoke'),
  }),
);
