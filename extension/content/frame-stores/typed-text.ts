import { parse, stringifyAsync } from 'devalue';
import type { Loss } from './frame-store';

type Fields = Readonly<Record<string, unknown>>;

const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

const ERRORS: Readonly<Record<string, ErrorConstructor>> = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

const GEOMETRY = ['DOMRect', 'DOMRectReadOnly', 'DOMPoint', 'DOMPointReadOnly', 'DOMQuad', 'DOMMatrix', 'DOMMatrixReadOnly'] as const;

async function blobFields(blob: Blob): Promise<Fields> {
  return { type: blob.type, bytes: await blob.arrayBuffer() };
}

async function fileFields(file: File): Promise<Fields> {
  return { ...(await blobFields(file)), name: file.name, lastModified: file.lastModified };
}

async function keyFields(key: CryptoKey): Promise<Fields> {
  const { algorithm, extractable, usages } = key;
  return { jwk: await crypto.subtle.exportKey('jwk', key), algorithm, extractable, usages };
}

/** Tags that devalue writes itself. */
const KNOWN = /^(Object|Array|Map|Set|Date|RegExp|Number|String|Boolean|BigInt|ArrayBuffer|DataView|Promise|URL|URLSearchParams|(Big)?(Ui|I)nt(8|16|32|64)(Clamped)?Array|Float(16|32|64)Array)$/;

/** What a structured clone can hold and devalue does not know, told by its tag: the page's classes are not this world's. */
function reducersFor(losses: Set<Loss>): Record<string, (value: unknown) => unknown> {
  const tagged =
    <T>(tag: string, reduce: (value: T) => unknown) =>
    (value: unknown): unknown => (typeof value === 'object' && value !== null && tagOf(value) === tag ? reduce(value as T) : undefined);
  const lost = (loss: Loss) => (): Fields => {
    losses.add(loss);
    return {};
  };
  return {
    File: tagged('File', fileFields),
    Blob: tagged('Blob', blobFields),
    Error: tagged('Error', ({ name, message, stack }: Error) => ({ name, message, stack })),
    ImageData: tagged('ImageData', ({ data, width, height, colorSpace }: ImageData) => ({ data, width, height, colorSpace })),
    CryptoKey: tagged('CryptoKey', (key: CryptoKey) => (key.extractable ? keyFields(key) : lost('locked-key')())),
    FileSystemHandle: (value) => (/^FileSystem(File|Directory)Handle$/.test(tagOf(value)) ? lost('file-handle')() : undefined),
    Geometry: (value) => (GEOMETRY.some((tag) => tag === tagOf(value)) ? { tag: tagOf(value), fields: (value as DOMRect).toJSON() as Fields } : undefined),
    Unknown: (value) => (typeof value === 'object' && value !== null && !KNOWN.test(tagOf(value)) ? lost('unknown-type')() : undefined),
  };
}


interface KeyFields {
  readonly jwk?: JsonWebKey;
  readonly algorithm: AlgorithmIdentifier;
  readonly extractable: boolean;
  readonly usages: KeyUsage[];
}

const importedKey = async ({ jwk, algorithm, extractable, usages }: KeyFields): Promise<CryptoKey | null> =>
  jwk ? crypto.subtle.importKey('jwk', jwk, algorithm, extractable, usages) : null;

function madeError({ name, message, stack }: { name: string; message: string; stack?: string }): Error {
  const error = new (ERRORS[name] ?? Error)(message);
  if (stack !== undefined) Object.defineProperty(error, 'stack', { value: stack, configurable: true, writable: true });
  return error;
}

type Maker = Readonly<Partial<Record<'fromRect' | 'fromPoint' | 'fromQuad' | 'fromMatrix', (from: unknown) => unknown>>>;

function madeGeometry({ tag, fields }: { tag: string; fields: unknown }): unknown {
  const maker = (globalThis as unknown as Record<string, Maker>)[tag];
  const make = maker?.fromRect ?? maker?.fromPoint ?? maker?.fromQuad ?? maker?.fromMatrix;
  return make ? make.call(maker, fields) : null;
}

const REVIVERS: Record<string, (fields: never) => unknown> = {
  Blob: ({ type, bytes }: { type: string; bytes: ArrayBuffer }) => new Blob([bytes], { type }),
  File: ({ type, bytes, name, lastModified }: { type: string; bytes: ArrayBuffer; name: string; lastModified: number }) => new File([bytes], name, { type, lastModified }),
  Error: madeError,
  ImageData: ({ data, width, height, colorSpace }: ImageData) => new ImageData(data, width, height, { colorSpace }),
  Geometry: madeGeometry,
  FileSystemHandle: () => null,
  Unknown: () => null,
};

/**
 * Anything that a structured clone can hold, as text: JSON that keeps types, cycles and binary data. What can't be kept is left
 * null and told. Rejects for what no clone can hold.
 */
export async function toTypedText(value: unknown): Promise<{ text: string; losses: readonly Loss[] }> {
  const losses = new Set<Loss>();
  const text = await stringifyAsync(value, reducersFor(losses));
  return { text, losses: [...losses] };
}

/** What `toTypedText` wrote. Keys are imported first, since that takes a promise, and put in their places by a second reading. */
export async function fromTypedText(text: string): Promise<unknown> {
  const found: KeyFields[] = [];
  const read = (CryptoKey: (fields: KeyFields) => unknown): unknown => parse(text, { ...REVIVERS, CryptoKey } as Parameters<typeof parse>[1]) as unknown;
  const value = read((fields) => (found.push(fields), null));
  if (!found.length) return value;
  const keys = await Promise.all(found.map(importedKey));
  return read(() => keys.shift() ?? null);
}
