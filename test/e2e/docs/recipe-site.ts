import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { docBlock } from '../readme/doc-block';

const RECIPES = 'docs/recipes.md';
const SDK_FOLDERS = ['https://www.example.com/consent/', 'https://help.example.com/consent/', 'https://www.example.com/assets/vendor/consent-0.1.0/', 'https://static.example.net/consent/'];
const SITES = ['www.example.com', 'help.example.com'];
const TYPES: Readonly<Record<string, string>> = { html: 'text/html; charset=utf-8', js: 'text/javascript', mjs: 'text/javascript' };

/** One request as the browser made it. */
export interface Asked {
  readonly url: string;
  readonly method: string;
  readonly body: string;
}

/** What a site answers besides its examples, or in another way, by address. */
export type Answers = Readonly<Record<string, { readonly body: string; readonly type?: string; readonly headers?: Readonly<Record<string, string>> }>>;

export const recipe = (name: string): string => docBlock(RECIPES, name);

/** Of a built file, as `integrity` has it. */
export const sri = (path: string): string => `sha384-${createHash('sha384').update(readFileSync(path, 'utf8')).digest('base64')}`;

function sdkFile(url: string): string | null {
  const folder = SDK_FOLDERS.find((one) => url.startsWith(one));
  return folder ? `dist/sdk/${url.slice(folder.length)}` : null;
}

/** An example of the document under its own name, on any host of the site. */
function exampleOf({ hostname, pathname }: URL): { body: string; type: string } | null {
  const name = pathname.slice(1);
  const type = TYPES[name.split('.').at(-1) ?? ''];
  return SITES.includes(hostname) && type ? { body: recipe(name), type } : null;
}

/** Answers every request of the browser itself: the built SDK in its folders, the examples by their names, 204 for the rest. Returns all that was asked for. */
export async function routeRecipes(context: BrowserContext, answers: Answers = {}): Promise<Asked[]> {
  const asked: Asked[] = [];
  await context.route('**/*', async (route: Route) => {
    const request = route.request();
    const url = request.url();
    asked.push({ url, method: request.method(), body: request.postData() ?? '' });
    const file = sdkFile(url);
    const headers = { 'access-control-allow-origin': '*' };
    if (file) return route.fulfill({ contentType: TYPES['js'] ?? '', body: await readFile(file, 'utf8'), headers });
    const answer = answers[url] ?? exampleOf(new URL(url));
    return answer ? route.fulfill({ contentType: answer.type ?? TYPES['html'] ?? '', body: answer.body, headers: { ...headers, ...('headers' in answer ? answer.headers : {}) } }) : route.fulfill({ status: 204, headers });
  });
  return asked;
}

export const banner = (page: Page) => page.getByRole('region', { name: 'Cookie consent' });
