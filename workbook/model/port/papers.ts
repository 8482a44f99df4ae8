import type { Change, Written } from './editor';

type Papers = NonNullable<Written['papers']>;

/** How far changes reach, from the first cell on. */
export interface Reach {
  readonly rows: number;
  readonly columns: number;
}

export function reachOf(changes: readonly Pick<Change, 'row' | 'column'>[]): Reach {
  return changes.reduce<Reach>((reach, { row, column }) => ({ rows: Math.max(reach.rows, row + 1), columns: Math.max(reach.columns, column + 1) }), { rows: 1, columns: 1 });
}

/** Sheets that get back the look that they had. One on which somebody changed something since (`touched`) is left alone as a whole: half of it would be wrong. */
export function papersToPutBack({ papers = [], changes }: Pick<Written, 'papers' | 'changes'>, untouched: readonly boolean[]): readonly (Papers[number] & { readonly reach: Reach; readonly touched: boolean })[] {
  return papers.map(({ sheet, look }) => ({
    sheet, look,
    reach: reachOf(changes.filter((change) => change.sheet === sheet)),
    touched: changes.some((change, index) => change.sheet === sheet && !untouched[index]),
  }));
}
