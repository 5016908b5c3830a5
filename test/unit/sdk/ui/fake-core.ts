import { createEmitter } from '../../../../sdk/lib/emitter';
import type { ConsentEvents, ConsentRecord, EraseReport, UiHost } from '../../../../sdk/protocol';
import { showControl } from '../../../../sdk/ui/control';
import { createInterface } from '../../../../sdk/ui/interface';
import { ALL, NONE, declaration, record, report } from './fake-context';

/** A core whose choices succeed; `changes()` is a choice made in another tab. */
export async function fakeCore(present: ConsentRecord | null = null) {
  const { on, emit } = createEmitter<ConsentEvents>();
  const states: string[] = [];
  on('ui', (state) => void states.push(state));
  const standing = { present, next: record(ALL) };
  const changes = (to: ConsentRecord | null): void => {
    standing.present = to;
    emit('change', to);
  };
  const carryOut = (to: ConsentRecord): EraseReport => {
    changes(to);
    return report();
  };
  const core = Object.assign(standing, {
    states,
    changes,
    choose: jest.fn((..._: unknown[]) => carryOut(standing.next)),
    withdraw: jest.fn((..._: unknown[]) => carryOut(record(NONE))),
    asked: jest.fn(),
  });
  const host: UiHost = {
    declaration,
    gpc: false,
    record: () => core.present,
    undecided: () => !core.present,
    refused: () => ({ held: 0, dropped: 0, notSent: 0 }),
    on,
    emit,
    deciding: async () => ({ choose: async (...args) => core.choose(...args), withdraw: async (...args) => core.withdraw(...args), inspect: async () => [], asked: core.asked, acknowledge: () => false, call: jest.fn() }),
    rule: async () => Promise.reject(new Error('no rules here')),
    visitor: () => ({}),
    control: () => void showControl(declaration),
    failed: jest.fn(),
  };
  return { core, host, ui: await createInterface(host) };
}
