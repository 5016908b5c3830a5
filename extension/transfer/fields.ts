/** An object from a file: nothing is known of its fields yet. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `value` where it is of that type, `otherwise` where it is missing, undefined where it is something else. */
export function optional<T>(value: unknown, isRight: (value: unknown) => value is T, otherwise: T | null): T | null | undefined {
  if (value === undefined || value === null) return otherwise;
  return isRight(value) ? value : undefined;
}

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isSwitch = (value: unknown): value is boolean => typeof value === 'boolean';
export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
