import { hasWord, toggleWord } from '../filter/toggle-word';

/** The query of the search box, and how to change it. */
export interface QueryState {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

interface Props extends QueryState {
  /** What it adds to the query, or takes out again. */
  readonly word: string;
  readonly label: string;
  /** Shown behind the label; left out where nothing is counted. */
  readonly count?: string;
  /** A purpose, for its colour. */
  readonly look?: string;
}

/** A button that narrows the list by one word of the query. */
export function Chip({ query, onQuery, word, label, count, look }: Props) {
  return (
    <button type="button" class="chip" data-look={look} aria-pressed={hasWord(query, word)} onClick={() => onQuery(toggleWord(query, word))}>
      <bdi>{label}</bdi>{count !== undefined && <> <span class="count">{count}</span></>}
    </button>
  );
}
