import { NECESSARY, type ConsentRecord, type EraseReport, type PurposeId } from '../protocol';
import { dropRecord, renewRecord } from '../record/write-record';
import type { Erasing } from './erasing';
import type { DecidingOptions } from './options';
import type { Remembering } from './remember';

type LeaveOptions = Pick<DecidingOptions, 'declaration' | 'emit' | 'meet' | 'standing' | 'take' | 'tell'> & Pick<Erasing, 'eraseWhere'> & Pick<Remembering, 'remember'>;

/** The record without the answers that are over; gone where none is left. */
function drop(record: ConsentRecord, isOver: (purpose: PurposeId) => boolean, take: LeaveOptions['take']): void {
  const purposes = Object.fromEntries(Object.entries(record.purposes).filter(([id]) => !isOver(id)));
  if (!Object.keys(purposes).length) {
    dropRecord(record);
    return take(null, true);
  }
  const { record: left, stored } = renewRecord(record, { purposes });
  take(left, stored);
}

/** Ends what was agreed to within an account or an organisation: drops those answers, erases here what they were about, and keeps an event of it. */
export async function leave({ declaration, emit, meet, standing, take, tell, eraseWhere, remember }: LeaveOptions, event: 'account-closed' | 'organisation-left'): Promise<EraseReport> {
  const ofOrganisation = declaration.purposes.filter(({ controller }) => controller === 'organisation').map(({ id }) => id);
  const isOver = (purpose: PurposeId): boolean => purpose !== NECESSARY && (event === 'account-closed' || ofOrganisation.includes(purpose));
  const { record } = standing();
  if (record) drop(record, isOver, take);
  if (event === 'organisation-left') meet({ organisation: null, refuses: [] });
  tell();
  remember({ event, ...(record && { record }) });
  const report = await eraseWhere((_, entry) => (entry ? isOver(entry.purpose) : event === 'account-closed'));
  emit('erased', report);
  emit('change', standing().record);
  return report;
}
