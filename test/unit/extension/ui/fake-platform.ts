import en from '../../../../extension/_locales/en/messages.json';

type Texts = Readonly<Record<string, { readonly message: string }>>;

/** The parts of the extension API that pages use, with English texts. Each test may replace a function. */
export const browser = {
  i18n: {
    getMessage: (key: string, parts: readonly string[] = []): string =>
      ((en as Texts)[key]?.message ?? '').replace(/\$(\d)/g, (_, place: string) => parts[Number(place) - 1] ?? ''),
  },
  runtime: { getManifest: (): { optional_permissions?: string[] } => ({ optional_permissions: ['contentSettings'] }) },
  permissions: { request: jest.fn<Promise<boolean>, [object]>() },
  tabs: { query: jest.fn<Promise<{ id?: number }[]>, [object]>(), onActivated: { addListener: jest.fn() }, getCurrent: () => Promise.resolve({ id: 1 }) },
  windows: { getCurrent: () => Promise.resolve({ id: 1 }) },
};
