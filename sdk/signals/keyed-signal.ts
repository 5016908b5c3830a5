import type { KeyedOptions, SignalName } from '../protocol';
import type { OutgoingSignal } from './signal';

/** Each key of a vendor, and whether the visitor grants it. */
export type KeyedState = Readonly<Record<string, 'granted' | 'denied'>>;

interface Parts<Options> {
  readonly name: SignalName;
  /** Options with a right value each; `purposes` has the keys that each purpose grants where the site says nothing else. */
  readonly example: Required<Options>;
  begin(denied: KeyedState, options: Options): void;
  tell(state: KeyedState): void;
}

const isAmong = (list: readonly { readonly id: string }[] | undefined, id: string): boolean => !list || list.some((one) => one.id === id);

/**
 * A signal whose vendor knows keys, each granted or denied. A key is granted only where the visitor allows every purpose that
 * names it, for the vendor where one is set; a key that no purpose names stays denied.
 */
export function keyedSignal<Options extends KeyedOptions>({ name, example, begin, tell }: Parts<Options>): OutgoingSignal<Options, KeyedState> {
  const defaults: Required<KeyedOptions>['purposes'] = example.purposes as never;
  const keys = Object.values(defaults).flat();
  const stateWhere = (isGranted: (key: string) => boolean): KeyedState => Object.fromEntries(keys.map((key) => [key, isGranted(key) ? 'granted' : 'denied']));
  return {
    name,
    example,
    problemOf({ purposes = defaults, vendor }, view) {
      const isPair = ([purpose, list]: [string, unknown]): boolean => isAmong(view?.declaration.purposes, purpose) && Array.isArray(list) && list.every((key) => keys.includes(key as string));
      if (!Object.entries(purposes).every(isPair)) return `purposes: write declared purposes, each with a list of ${keys.join()}.`;
      return vendor !== undefined && !isAmong(view?.declaration.vendors, vendor) && 'vendor: write the id of a declared vendor.';
    },
    begin(options) {
      const denied = stateWhere(() => false);
      begin(denied, options);
      return denied;
    },
    stateOf(view, { purposes = defaults, vendor }) {
      const allows = (purpose: string): boolean => view.allows(vendor === undefined ? purpose : { purpose, vendor });
      return stateWhere((key) => {
        const naming = Object.keys(purposes).filter((purpose) => purposes[purpose]?.includes(key));
        return naming.length > 0 && naming.every(allows);
      });
    },
    tell,
  };
}
