import type { Realm } from '../../natives/realm';
import { disguise } from '../disguise';

/** Whose content a stream writes, and what becomes of it when the page closes the stream. */
export interface Written {
  readonly realm: Realm;
  readonly content: Blob;
  commit(content: Blob): unknown;
}

type Params = Omit<WriteParams, 'type'> & { readonly type: string };

const zeros = (count: number): Uint8Array<ArrayBuffer> => new Uint8Array(Math.max(0, count));

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new DOMException(`Invalid params passed. ${what}`, 'SyntaxError');
  return value;
}

/** The object form of what a page writes; everything else is data. */
function paramsOf(chunk: unknown): Params {
  if (typeof chunk === 'string' || chunk instanceof Blob || chunk instanceof ArrayBuffer || ArrayBuffer.isView(chunk)) return { type: 'write', data: chunk as BufferSource };
  return Object(chunk) as Params;
}

/** A file's content under a cursor. https://fs.spec.whatwg.org/#write-a-chunk */
function createContent(content: Blob): { readonly now: () => Blob; readonly write: (chunk: unknown) => void } {
  let cursor = 0;
  const resize = (size: number): void => void (content = new Blob([content.slice(0, size), zeros(size - content.size)]));
  return {
    now: () => content,
    write(chunk) {
      const { type, data, position, size } = paramsOf(chunk);
      if (type === 'write') {
        const at = Number(position ?? cursor);
        const bytes = required(data, 'write requires a data argument');
        if (bytes === null) throw new TypeError('write requires a non-null data');
        const added = new Blob([bytes]);
        content = new Blob([content.slice(0, at), zeros(at - content.size), added, content.slice(at + added.size)]);
        cursor = at + added.size;
      } else if (type === 'seek') {
        cursor = Number(required(position ?? undefined, 'seek requires a position argument'));
      } else if (type === 'truncate') {
        resize(Number(required(size ?? undefined, 'truncate requires a size argument')));
        cursor = Math.min(cursor, content.size);
      } else throw new TypeError(`'${type}' is not a valid enum value of type WriteCommandType.`);
    },
  };
}

/** What `createWritable()` gives: a stream that writes in memory. */
export function createWriteStream({ realm, content, commit }: Written): FileSystemWritableFileStream {
  const { now, write } = createContent(content);
  const stream = new realm.WritableStream({ write, close: async () => void (await commit(now())) });
  const send = (chunk: unknown): Promise<void> => {
    const writer = stream.getWriter();
    const written = writer.write(chunk);
    writer.releaseLock();
    return written;
  };
  const answers = {
    mode: 'siloed',
    write: async (chunk: unknown) => send(chunk),
    seek: async (position: number) => send({ type: 'seek', position }),
    truncate: async (size: number) => send({ type: 'truncate', size }),
  };
  return disguise(realm.FileSystemWritableFileStream, answers, stream);
}
