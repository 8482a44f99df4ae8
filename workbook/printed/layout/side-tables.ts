import { Decimal } from 'decimal.js';
import { isEmpty, share, squeezed } from '../text';
import type { PrintedDocument } from '../types';
import { placesIn, type PlacesTable } from './places';
import { viewOf, type PlacedCell, type TableView } from './view';

/** A table of points by place that rules elsewhere name: 按表一计. */
export interface NamedPlaces {
  readonly label: string;
  readonly block: number;
  readonly places: PlacesTable;
  /** Whose place it is, 班级 of 班级名次; nothing where the table does not say. */
  readonly of: string | null;
}

/** What share each examination, term or kind of assessment has, for each type of unit. */
export interface Shares {
  readonly block: number;
  readonly rows: readonly { readonly type: string; readonly shares: readonly { readonly name: string; readonly share: number; readonly cell: PlacedCell }[] }[];
}

export interface SideTables {
  readonly places: readonly NamedPlaces[];
  readonly shares: Shares | null;
  /** Blocks that hold nothing but these. */
  readonly blocks: ReadonlySet<number>;
}

/** Tables beside the score table that rules or totals refer to. */
export function sideTables({ blocks }: PrintedDocument): SideTables {
  const places: NamedPlaces[] = [];
  let shares: Shares | null = null;
  const found = new Set<number>();
  let caption = '';
  blocks.forEach((block, at) => {
    if (block.is === 'text') {
      caption = squeezed(block.text);
      return;
    }
    const view = viewOf(block);
    const label = /^(附?表[一二三四五六七八九十\d]+)/u.exec(caption)?.[1];
    const table = label === undefined || view.rows > 4 ? null : placesIn(view, 0);
    if (label !== undefined && table) {
      places.push({ label, block: at, places: table, of: /^(\p{Script=Han}{1,6}?)(?:名次|排名|位次)$/u.exec(squeezed(view.at(0, 0).value))?.[1] ?? null });
      found.add(at);
    } else if (/折算|比例|权重|占比/u.test(caption) && !shares) {
      shares = sharesIn(view, at);
      if (shares) found.add(at);
    }
    caption = '';
  });
  return { places, shares, blocks: found };
}

function sharesIn(view: TableView, block: number): Shares | null {
  const rows: Shares['rows'][number][] = [];
  let first = -1;
  for (let row = 0; row < view.rows; row++) {
    const cells = view.line(row).filter((cell) => cell.row === row && cell.column > 0 && !isEmpty(cell.value));
    const parts = cells.map((cell) => ({ cell, share: share(cell.value) }));
    const all = parts.every((part): part is { cell: PlacedCell; share: number } => part.share !== null && part.share > 0 && part.share <= 1);
    if (parts.length === 0 || !all) {
      if (first >= 0) return null;
      continue;
    }
    if (first < 0) first = row;
    if (!parts.reduce<Decimal>((sum, part) => sum.plus(part.share ?? 0), new Decimal(0)).equals(1)) return null;
    rows.push({ type: squeezed(view.at(row, 0).value), shares: parts.map((part) => ({ name: squeezed(view.at(first - 1, part.cell.column).value), share: part.share ?? 0, cell: part.cell })) });
  }
  return rows.length > 0 && first > 0 ? { block, rows } : null;
}
