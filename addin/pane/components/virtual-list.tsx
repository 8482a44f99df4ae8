import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useScroller } from '../hooks/scroller';

const useStyles = makeStyles({
  list: { position: 'relative', width: '100%' },
  place: { position: 'absolute', top: 0, left: 0, width: '100%' },
  row: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    textAlign: 'start',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    background: 'transparent',
    font: 'inherit',
    color: 'inherit',
    padding: '7px 0',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  idle: { cursor: 'default' },
});

interface Props<T> {
  readonly items: readonly T[];
  /** What the list is of, for whoever hears it. */
  readonly label: string;
  /** Height of a row before it is measured, in pixels. */
  readonly estimate: number;
  readonly keyOf: (item: T, index: number) => string;
  readonly render: (item: T, index: number) => ReactNode;
  /** What a click, or Enter, does with a row. */
  readonly onOpen?: (item: T) => void;
  /** Rows with which nothing can be done: headings and the like. */
  readonly openable?: (item: T) => boolean;
}

/**
 * A list of any length of which only the rows in view are drawn. It is one stop for the Tab key; arrows,
 * Page Up, Page Down, Home and End move inside it.
 */
export function VirtualList<T>({ items, label, estimate, keyOf, render, onOpen, openable = () => onOpen !== undefined }: Props<T>) {
  const styles = useStyles();
  const scroller = useScroller();
  const list = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const [active, setActive] = useState(0);
  const wantsFocus = useRef(false);
  const current = Math.min(active, Math.max(0, items.length - 1));
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    overscan: 8,
    scrollMargin: margin,
    getItemKey: (index) => keyOf(items[index] as T, index),
    initialRect: { width: 320, height: 600 },
  });

  // What stands above the list may grow with any rendering: the rows are placed from where the list begins.
  // It settles at once, since the same place sets nothing.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    const [own, around] = [list.current, scroller.current];
    if (!own || !around) return;
    const top = own.getBoundingClientRect().top - around.getBoundingClientRect().top + around.scrollTop;
    if (Math.abs(top - margin) > 1) setMargin(top);
  });

  const move = useCallback(
    (event: KeyboardEvent) => {
      const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };
      const step = steps[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const target = Math.max(0, Math.min(items.length - 1, current + step));
      wantsFocus.current = true;
      setActive(target);
      virtual.scrollToIndex(target, { align: 'auto' });
    },
    [current, items.length, virtual],
  );

  const focusRow = (element: HTMLElement | null, index: number): void => {
    if (!element || !wantsFocus.current || index !== current) return;
    wantsFocus.current = false;
    element.focus({ preventScroll: true });
  };

  return (
    <div ref={list} role="list" aria-label={label} className={styles.list} style={{ height: virtual.getTotalSize() }} onKeyDown={move}>
      {virtual.getVirtualItems().map(({ index, key, start }) => (
        <div
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          role="listitem"
          aria-setsize={items.length}
          aria-posinset={index + 1}
          className={styles.place}
          style={{ transform: `translateY(${start - margin}px)` }}
        >
          <button
            type="button"
            ref={(element) => focusRow(element, index)}
            className={mergeClasses(styles.row, !openable(items[index] as T) && styles.idle)}
            tabIndex={index === current ? 0 : -1}
            onFocus={() => setActive(index)}
            onClick={() => onOpen?.(items[index] as T)}
          >
            {render(items[index] as T, index)}
          </button>
        </div>
      ))}
    </div>
  );
}
