/** What is stored where a `T` should be: it may have the fields of one, and whatever in them. */
export type Told<T> = Partial<Record<keyof T, unknown>>;

/** Takes a stored value for one of which every field has yet to be looked at. */
export const told = <T>(value: unknown): Told<T> => value ?? {};
