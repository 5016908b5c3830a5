import { listRows, snapshotRows } from '../stores';
import { openPlace, type VisibleTab } from '../stores/open-place';
import { solOfCopy } from '../stores/shared-object';

/** The file of one shared object, base64, as a player wrote it. Rejects where it is gone, or can't be read. */
export async function objectFile(tab: VisibleTab, id: string): Promise<string> {
  const place = await openPlace(tab);
  const rows = (await listRows(place)).filter((row) => row.id === id && row.kind === 'shared-object');
  const [copy] = (await snapshotRows(place, rows)).copies;
  if (!copy) throw new Error('It is not there any more');
  return solOfCopy(copy);
}
