/** Line and column of an offset, both from 1. Lines end with LF, CR LF or CR; a column is a UTF-16 unit, as editors count. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const ends = [...before.matchAll(/\r\n|\n|\r/g)];
  const isInsideEnd = before.endsWith('\r') && text[offset] === '\n'; // CR LF is one end: between the two it has not come yet
  const counted = isInsideEnd ? ends.slice(0, -1) : ends;
  const last = counted.at(-1);
  return { line: counted.length + 1, column: offset - (last ? last.index + last[0].length : 0) + 1 };
}
