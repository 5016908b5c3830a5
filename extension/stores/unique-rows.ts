import type { Row } from './store';

/** Each item once: of several questions to the browser more than one may find it. */
export const uniqueRows = (rows: readonly Row[]): Row[] => [...new Map(rows.map((row) => [row.id, row])).values()];
