import type { Page } from 'playwright-core';
import { readFileSync } from 'node:fs';

/** What a faked extension API answers: the background's answer to each message, by the message's name. */
export interface FakedApi {
  readonly answers: Readonly<Record<string, unknown>>;
  /** Folder of `_locales`. */
  readonly locale?: string;
  /** Filters that the visitor keeps. */
  readonly filters?: readonly { readonly name: string; readonly query: string }[];
}

type Texts = Record<string, { message: string }>;

/* Runs in the page before its scripts. Whatever `answers` leaves out never gets an answer. */
function install({ answers, texts, filters }: { answers: Readonly<Record<string, unknown>>; texts: Texts; filters: unknown }): void {
  const event = { addListener: () => undefined };
  const api = {
    runtime: {
      id: 'fake',
      getManifest: () => ({ optional_permissions: ['contentSettings'] }),
      connect: () => ({ onMessage: event, onDisconnect: event, disconnect: () => undefined }),
      sendMessage: ({ name }: { name: string }) => {
        const answer = answers[name];
        return answer === undefined ? new Promise(() => undefined) : Promise.resolve(answer);
      },
    },
    storage: { local: { get: () => Promise.resolve({ 'saved-filters': filters }), set: () => Promise.resolve() } },
    permissions: { request: () => Promise.resolve(false) },
    tabs: { query: () => Promise.resolve([{ id: 7 }]) },
    i18n: {
      getMessage: (key: string, parts: string[] = []) => (texts[key]?.message ?? '').replace(/\$(\d)/g, (_, place: string) => parts[Number(place) - 1] ?? ''),
    },
  };
  Object.assign(globalThis, { chrome: api, browser: api });
}

/** Gives the pages of the extension, served as plain pages, an extension API that is all made up. */
export async function fakeExtensionApi(page: Page, { answers, locale = 'en', filters = [] }: FakedApi): Promise<void> {
  const texts = JSON.parse(readFileSync(`extension/_locales/${locale}/messages.json`, 'utf8')) as Texts;
  await page.addInitScript(install, { answers, texts, filters });
}
