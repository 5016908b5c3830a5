import type { AskedPermission, SiteAbout } from '../messaging/site-about';

/** Runs in the page's top frame (see `runInTab`). Asks for nothing: it only reads how things stand. */
export async function readAbout(names: readonly AskedPermission[]): Promise<SiteAbout> {
  const { storage, permissions } = navigator as Partial<Navigator>; // without https a page has neither
  const estimate = await storage?.estimate().catch(() => undefined);
  const isPersisted = await storage?.persisted().catch(() => undefined);
  const states = await Promise.all(names.map(async (name) => {
    try {
      return { name, state: (await permissions?.query({ name: name as PermissionName }))?.state ?? null };
    } catch {
      return { name, state: null }; // TypeError: a name that this browser does not know
    }
  }));
  return {
    usage: estimate?.usage ?? null,
    quota: estimate?.quota ?? null,
    isPersisted: isPersisted ?? null,
    permissions: states.flatMap(({ name, state }) => (state ? [{ name, state }] : [])),
  };
}
