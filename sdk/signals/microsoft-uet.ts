import type { KeyedOptions } from '../protocol';
import { keyedSignal, type KeyedState } from './keyed-signal';
import { publish } from './publish';
import { queueOf } from './queue-of';

const push = (command: 'default' | 'update', state: KeyedState): unknown => queueOf('uetq').push('consent', command, state);

/** Consent mode of Universal Event Tracking. https://learn.microsoft.com/en-us/advertising/msa-help/hlp_ba_conc_uet_consent */
publish(
  keyedSignal<KeyedOptions>({
    name: 'microsoft-uet',
    example: { purposes: { advertising: ['ad_storage'] }, vendor: 'microsoft' },
    begin: (denied) => push('default', denied),
    tell: (state) => push('update', state),
  }),
);
