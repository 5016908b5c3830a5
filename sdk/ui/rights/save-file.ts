/** Long enough for any browser to have begun reading what is saved. */
const KEPT_MILLISECONDS = 60_000;

/** Gives the visitor a file that is made here, and returns its name. Nothing is sent. */
export function saveFile(name: string, content: BlobPart, type: string): string {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MILLISECONDS);
  return name;
}
