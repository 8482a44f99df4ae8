import { use } from 'react';
import type { Tab } from '../hooks/view';
import type { otherPages } from './other-pages';
import { Overview } from './overview/overview';

let others: typeof otherPages | null = null;
let fetching: Promise<void> | null = null;

/** Has the code of all pages at hand, once and for all. A fetch that failed is made again when it is next asked for. */
export function fetchPages(): Promise<void> {
  fetching ??= import('./other-pages').then(
    (module) => void (others = module.otherPages),
    (error: unknown) => {
      fetching = null;
      throw error;
    },
  );
  return fetching;
}

/** One page of the pane. What the pane begins with is there at once; the code of the others comes when the first of them is opened, or before. */
export function Page({ tab }: { tab: Tab }) {
  if (tab === 'overview') return <Overview />;
  if (!others) use(fetchPages());
  const Shown = others?.[tab];
  return Shown && <Shown />;
}
