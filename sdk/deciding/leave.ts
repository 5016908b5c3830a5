import { NECESSARY, type ConsentRecord, type Declaration, type EraseReport, type PurposeId } from '../protocol';
import { renewRecord, type Made } from '../record/write-record';
import type { Erasing } from './erasing';
import type { DecidingOptions } from './options';
import type { Remembering } from './remember';

type LeaveOptions = Pick<DecidingOptions, 'declaration' | 'emit' | 'meet' | 'rule' | 'standing' | 'take' | 'tell'> & Pick<Erasing, 'eraseWhere'> & Pick<Remembering, 'remember'>;

/** The record without the answers that are over, vendors' included. It stays where none is left: its sweep number must not start anew. */
function drop(record: ConsentRecord, { vendors }: Declaration, isOver: (purpose: PurposeId) => boolean): Made {
  const isVendorOver = (id: string): boolean => vendors.find((vendor) => vendor.id === id)?.purposes.every(isOver) ?? true;
  const without = (answers: Readonly<Record<string, boolean>>, isDropped: (id: string) => boolean): Record<string, boolean> =>
    Object.fromEntries(Object.entries(answers).filter(([id]) => !isDropped(id)));
  return renewRecord(record, { purposes: without(record.purposes, isOver), vendors: without(record.vendors, isVendorOver) });
}

/** Ends what was agreed to within an account or an organisation: drops those answers, erases here what they were about, and keeps an event of it. */
export async function leave(options: LeaveOptions, event: 'account-closed' | 'organisation-left'): Promise<EraseReport> {
  const { declaration, emit, meet, rule, standing, take, tell, eraseWhere, remember } = options;
  const ofOrganisation = declaration.purposes.filter(({ controller }) => controller === 'organisation').map(({ id }) => id);
  const isOver = (purpose: PurposeId): boolean => purpose !== NECESSARY && (event === 'account-closed' || ofOrganisation.includes(purpose));
  const { record } = standing();
  if (record) {
    const { record: left, stored } = drop(record, declaration, isOver);
    take(left, stored);
  }
  if (event === 'organisation-left') meet({ organisation: null, refuses: [] });
  await rule().catch(() => undefined); // what is left may be old: without the rules nothing of it is allowed
  tell();
  remember({ event, ...(record && { record }) });
  const report = await eraseWhere((_, entry) => (entry ? isOver(entry.purpose) : event === 'account-closed'));
  emit('erased', report);
  emit('change', standing().record);
  return report;
}
