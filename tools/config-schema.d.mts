export const SCHEMA: string;
export function configSchema(rules: Readonly<Record<string, RegExp>>): Record<string, unknown>;
