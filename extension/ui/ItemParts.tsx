import { useId, useRef, useState } from 'preact/hooks';
import type { Part } from '../messaging/look';
import type { StoredItem } from '../messaging/messages';
import { isTextKind } from '../messaging/store-kind';
import { formatSize } from './format-size';
import { plural, text } from './text';
import { itemName } from './row-name';
import { useFocusNext } from './use-focus-next';
import { useLook } from './use-look';

/** Whether it holds more than a text. */
export const hasParts = ({ kind }: StoredItem): boolean => !isTextKind(kind) && kind !== 'window-name';

interface PartProps {
  readonly id: string;
  readonly part: Part;
  readonly onInto: (name: string) => void;
}

function PartLine({ id, part: { name, value, size, count }, onInto }: PartProps) {
  const facts = [...(count === null ? [] : [plural('itemCount', count)]), ...(size === null ? [] : [formatSize(size)])].join(', ');
  return (
    <li id={id} tabIndex={-1}>
      {value === null
        ? <button type="button" class="name" aria-label={text('contentsInto', name)} onClick={() => onInto(name)}><bdi>{name}</bdi></button>
        : <bdi class="name">{name}</bdi>}
      {facts && <span class="facts">{facts}</span>}
      {value !== null && value !== '' && <pre>{value}</pre>}
    </li>
  );
}

/** What it holds, a page at a time, and a way in and out. The focus goes where one went, and to the first of what "Show more" brings. */
function Contents({ item }: { readonly item: StoredItem }) {
  const [inside, setInside] = useState<readonly string[]>([]);
  const { parts, total, failure, more } = useLook(item.id, inside);
  const root = useRef<HTMLDivElement>(null);
  const focusNext = useFocusNext();
  const id = useId();
  const go = (to: readonly string[]): void => {
    root.current?.focus();
    setInside(to);
  };
  const showMore = (shown: number): void => {
    focusNext(`${id}-${inside.length}-${shown}`);
    more();
  };
  return (
    <div class="contents" role="group" tabIndex={-1} ref={root} aria-label={text('contentsOf', [itemName(item), ...inside].join(' / '))}>
      {inside.length > 0 && (
        <p>
          <button type="button" class="quiet" onClick={() => go(inside.slice(0, -1))}>{text('contentsBack')}</button>
          <bdi> {inside.at(-1)}</bdi>
        </p>
      )}
      {failure !== null && <p role="alert">{failure}</p>}
      {parts === null
        ? failure === null && <p role="status">{text('contentsReading')}</p>
        : <ul>{parts.map((part, index) => <PartLine key={index} id={`${id}-${inside.length}-${index}`} part={part} onInto={(name) => go([...inside, name])} />)}</ul>}
      {parts?.length === 0 && <p>{text('contentsEmpty')}</p>}
      {parts !== null && parts.length < total && <button type="button" class="quiet" onClick={() => showMore(parts.length)}>{text('contentsMore', parts.length, total)}</button>}
    </div>
  );
}

/** Contents, masked until the visitor asks: they may be live sign-ins, and someone may be looking. */
export function ItemParts({ item }: { readonly item: StoredItem }) {
  const [shown, setShown] = useState(false);
  const name = itemName(item);
  return (
    <div class="value">
      <p class="caption">{text('contents')}</p>
      {shown ? <Contents item={item} /> : <p>{text('contentsHidden')}</p>}
      <div class="buttons">
        <button type="button" class="quiet" aria-expanded={shown} aria-label={text(shown ? 'hideContentsOf' : 'showContentsOf', name)} onClick={() => setShown(!shown)}>
          {text(shown ? 'hideContents' : 'showContents')}
        </button>
      </div>
    </div>
  );
}
