/** What went wrong, as text: an Error's message, or the thing itself. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
