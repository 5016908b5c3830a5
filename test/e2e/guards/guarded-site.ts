import { HOSTS, startSite } from '../consent/site';

export interface GuardedSite {
  /** A page with the SDK. */
  readonly page: string;
  /** A page of the same origin without it, to fill a profile before and to read what is left. */
  readonly bare: string;
  url(path: string): string;
  file(path: string, text: string): void;
  close(): Promise<void>;
}

/** A site that declares of one kind: `app*` necessary, `sm*` analytics and `ad*` advertising, each after a prefix (of a path, say). */
export async function startGuardedSite(kind: string, prefix = ''): Promise<GuardedSite> {
  const site = await startSite();
  const url = (path: string): string => site.url(HOSTS.www, path);
  const entry = (name: string, purpose: string): object => ({ kind, name: `${prefix}${name}*`, purpose, lifetime: 'persistent' });
  const entries = [entry('app', 'necessary'), entry('sm', 'analytics'), entry('ad', 'advertising')];
  site.page('/guarded', { config: site.config({ entries }) });
  return { page: url('/guarded'), bare: url('/bare'), url, file: site.file, close: site.close };
}
