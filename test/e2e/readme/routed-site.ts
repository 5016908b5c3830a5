import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';

export const ORIGIN = 'https://www.example.com';

export interface Answer {
  readonly contentType: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const NOTHING = { status: 204, headers: { 'access-control-allow-origin': '*' } };

async function answerOf(url: URL, answers: Readonly<Record<string, Answer>>): Promise<Answer | null> {
  const { origin, pathname } = url;
  if (origin === ORIGIN && pathname.startsWith('/consent/')) {
    return { contentType: 'text/javascript', body: await readFile(join('dist/sdk', pathname.slice('/consent/'.length)), 'utf8') };
  }
  return answers[url.href] ?? null;
}

/**
 * Answers every request of the browser itself, whatever its host: the built SDK under `/consent/`,
 * these texts by address, and 204 for the rest. Returns the addresses that were asked for on other hosts.
 */
export async function routeSite(context: BrowserContext, answers: Readonly<Record<string, Answer>>): Promise<string[]> {
  const received: string[] = [];
  await context.route('**/*', async (route: Route) => {
    const url = new URL(route.request().url());
    if (url.origin !== ORIGIN) received.push(url.href);
    const answer = await answerOf(url, answers);
    await route.fulfill(answer ?? NOTHING);
  });
  return received;
}
