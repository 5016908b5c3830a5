import type { KeyedOptions } from '../protocol';
import { argumentsOf } from './arguments-of';
import { keyedSignal, type KeyedState } from './keyed-signal';
import { publish } from './publish';

interface Clarity {
  (...call: readonly unknown[]): unknown;
  /** Calls that wait for the library. */
  q?: IArguments[];
}

function clarity(state: KeyedState): void {
  const page = window as unknown as { clarity?: Clarity };
  const queue: Clarity = (...call) => (queue.q ??= []).push(argumentsOf(...call));
  (page.clarity ??= queue)('consentv2', state);
}

/** Clarity's consent API, version 2. https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2 */
publish(
  keyedSignal<KeyedOptions>({
    name: 'microsoft-clarity',
    example: { purposes: { advertising: ['ad_Storage'], analytics: ['analytics_Storage'] }, vendor: 'microsoft' },
    begin: clarity,
    tell: clarity,
  }),
);
