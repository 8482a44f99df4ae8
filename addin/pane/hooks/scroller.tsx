import { createContext, useContext, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';

type Scroller = RefObject<HTMLElement | null>;

const ScrollerContext = createContext<Scroller | null>(null);

export function ScrollerProvider({ children }: { children: (scroller: Scroller) => ReactNode }) {
  const scroller = useRef<HTMLElement | null>(null);
  return <ScrollerContext value={scroller}>{children(scroller)}</ScrollerContext>;
}

/** The element in which a page scrolls. */
export function useScroller(): Scroller {
  const scroller = useContext(ScrollerContext);
  if (!scroller) throw new Error('There is nothing that scrolls around this component.');
  return scroller;
}

/**
 * A page within a page begins at its top whenever another one is opened. Before anything is painted, and
 * before a part of it that was asked for brings itself into view.
 */
export function useTop(opened: string): void {
  const scroller = useScroller();
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [scroller, opened]);
}
