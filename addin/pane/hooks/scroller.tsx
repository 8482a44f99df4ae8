import { createContext, useContext, useRef, type ReactNode, type RefObject } from 'react';

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
