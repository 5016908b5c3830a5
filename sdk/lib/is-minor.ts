/** Is a visitor too young to consent? What the site knows of the age outranks what the visitor said, which is in the record. */
export const isMinor = (known: string | undefined, record: { readonly minor: boolean } | null): boolean => known === 'minor' || (known !== 'adult' && !!record?.minor);
