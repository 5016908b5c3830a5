import type { ConsentView } from '../../../../sdk/consent';
import { createEmitter } from '../../../../sdk/lib/emitter';
import type { ConsentEvents, ConsentRecord } from '../../../../sdk/protocol';

export interface FakePage {
  readonly view: jest.Mocked<Pick<ConsentView, 'showPreferences'>> & ConsentView;
  /** The visitor chooses. */
  decide(record: ConsentRecord | null): void;
  readonly emit: ReturnType<typeof createEmitter<ConsentEvents>>['emit'];
}

/** A page's SDK that is configured and allows what the record says; `install` puts it under the global name. */
export function fakePage(install = true): FakePage {
  const { on, emit } = createEmitter<ConsentEvents>();
  let record: ConsentRecord | null = null;
  const view = {
    get record() {
      return record;
    },
    allows: (wanted: Parameters<ConsentView['allows']>[0]) => !!record?.purposes[typeof wanted === 'string' ? wanted : wanted.purpose] && (typeof wanted === 'string' || record.vendors[wanted.vendor ?? ''] !== false),
    showPreferences: jest.fn(),
    on,
  } as unknown as FakePage['view'];
  if (install) window.DingTalkConsent = { view: () => view } as never;
  return {
    view,
    emit,
    decide(to) {
      record = to;
      emit('standing', to);
      emit('change', to);
    },
  };
}
