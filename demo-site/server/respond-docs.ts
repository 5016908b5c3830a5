import { join } from 'node:path';
import { emptyReply, textReply, type DemoRequest, type Reply } from './reply';
import { docsPolicy } from './security-headers';
import { staticFile } from './static-file';

const NOT_FOUND = 404;

/** Answers for the documents: the plain files that the build made of them. No cookie is set or read. */
export async function respondDocs({ url: { pathname } }: Pick<DemoRequest, 'url'>, { dist }: { dist: string }): Promise<Reply> {
  if (pathname === '/favicon.ico') return emptyReply();
  const reply = await staticFile(join(dist, 'docs'), pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (reply.status === NOT_FOUND) return textReply(`This page does not exist: ${pathname}. The documents begin at /`, NOT_FOUND);
  return { ...reply, headers: { ...reply.headers, 'Content-Security-Policy': docsPolicy() } };
}
