interface Policy {
  createScriptURL(address: string): unknown;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy;
}

let policy: Policy | undefined;

/** A script address that a page with Trusted Types accepts; only of `origin`. */
export function trustedAddress(address: string, origin: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const createScriptURL = (wanted: string): string => {
    if (new URL(wanted).origin !== origin) throw new TypeError(`${wanted} is not of ${origin}`);
    return wanted;
  };
  policy ??= trustedTypes?.createPolicy('aplus-like', { createScriptURL });
  return (policy?.createScriptURL(address) ?? createScriptURL(address)) as string;
}
