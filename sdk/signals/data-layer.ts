import type { ConsentView } from '../consent';
import type { LayerOptions, PurposeId } from '../protocol';
import { gpc } from './gpc';
import { publish } from './publish';
import { queueOf } from './queue-of';

type Allowed = Readonly<Record<PurposeId, boolean>>;

interface LayerState {
  readonly purposes: Allowed;
  /** Of each declared vendor its own purposes: a vendor may be refused, or allowed, by itself. */
  readonly vendors: Readonly<Record<string, Allowed>>;
  /** The browser sends Global Privacy Control; the visitor's own choice outranks it. */
  readonly gpc: boolean;
}

let hasTold = false;

function stateOf({ record, declaration, allows }: ConsentView): LayerState | null {
  if (!record && !hasTold) return null; // nothing was decided yet; later it may be taken back
  const each = (ids: readonly PurposeId[], vendor?: string): Allowed =>
    Object.fromEntries(ids.map((purpose) => [purpose, allows(vendor === undefined ? purpose : { purpose, vendor })]));
  return {
    purposes: each(declaration.purposes.map(({ id }) => id)),
    vendors: Object.fromEntries(declaration.vendors.map(({ id, purposes }) => [id, each(purposes, id)])),
    gpc: gpc.refuses().length > 0,
  };
}

/** An event in the data layer of a tag manager for a decided visitor's page load, and for each choice. */
publish<LayerOptions, LayerState | null>({
  name: 'data-layer',
  example: { layer: 'dataLayer' },
  problemOf: () => undefined,
  begin: () => null,
  stateOf,
  tell(state, { layer = 'dataLayer' }) {
    hasTold = true;
    queueOf(layer).push({ event: 'dingtalk_consent', ...state });
  },
});
