import type { BoundWords } from '../../layout/bounds';
import type { Members } from '../draft';
import type { Proposed } from '../node';

/** The figure that bounds in cells speak of, and what must be asked of it. */
export function measureOf({ draft, item, place }: Proposed, words: readonly BoundWords[]): { readonly members: Members; readonly ask: (at: string) => void } {
  const against = words.find((each) => each.against !== null)?.against ?? null;
  const first = words.find(({ unit }) => unit !== '');
  if (against) {
    return {
      members: { of: 'gap' },
      ask: (at) => draft.ask(against === 'average' ? 'gapFromAverage' : 'gapFromTarget', { name: item.name, unit: first?.unit ?? '' }, [`${at}/measure`, `${at}/scale`], place),
    };
  }
  if (words.some(({ percent }) => percent)) return { members: { of: 'ratio' }, ask: () => undefined };
  return { members: { of: 'value' }, ask: () => undefined };
}
