import { defaultRangeExtractor, measureElement, observeWindowOffset, observeWindowRect, Virtualizer, windowScroll, type Range } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Pixels of a row before it was measured. */
const ROW_HEIGHT = 52;
/** Rows above and below the visible ones. */
const OVERSCAN = 8;

export interface RowsToShow {
  readonly list: RefObject<HTMLElement | null>;
  readonly ids: readonly string[];
  /** Index of a row that is always there: it has the focus, or gets it next. */
  readonly kept: number;
}

/** The rows near the visible part of the page, and the one that keeps the keyboard, out of thousands. */
export function useVirtualRows({ list, ids, kept }: RowsToShow): Virtualizer<Window, HTMLElement> {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const [margin, setMargin] = useState(0);
  const options = {
    count: ids.length,
    getScrollElement: () => window,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index: number) => ids[index] ?? index,
    rangeExtractor: (range: Range) => [...new Set([...defaultRangeExtractor(range), ...(kept < ids.length ? [kept] : [])])].sort((a, b) => a - b),
    initialRect: { width: 0, height: window.innerHeight },
    overscan: OVERSCAN,
    scrollMargin: margin,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    measureElement,
    onChange: () => redraw(0),
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
    /* What stands above the list comes and goes. */
    setMargin(Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
  });
  return virtualizer;
}
