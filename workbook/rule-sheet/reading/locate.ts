import { isBlank, textOf, wordKey } from '../../model/text';
import { addressOf, unmerge, type Cell, type Grid } from '../../model/grid';
import { nearestOf } from '../../../shared/schema/suggestion';
import { blocks, blockTitled, columnOf, isHeading, type Block, type Column } from '../blocks';
import type { FaultList } from './faults';

export interface CellRef {
  readonly value: Cell;
  readonly address: string;
}

/** A row of a block. A column that is not there, or blank, says nothing. */
export interface Row {
  readonly block: Block;
  readonly cells: ReadonlyMap<string, CellRef>;
  /** Its first cell that says something, for what concerns the whole row. */
  readonly address: string;
  /** Where the block's columns stand, in this row. */
  at(key: string): string | null;
}

interface Open {
  readonly block: Block;
  readonly columns: ReadonlyMap<number, Column>;
}

export interface Located {
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** A line above the first block. */
  readonly title: CellRef | null;
  /** Headings of each block that was found. */
  readonly heads: ReadonlyMap<string, { readonly address: string; readonly found: ReadonlySet<string> }>;
}

/** Finds the blocks of some sheets by their headings. */
export function locate(grids: readonly Grid[], faults: FaultList): Located {
  const rows = new Map<string, Row[]>();
  const heads = new Map<string, { address: string; found: Set<string> }>();
  let title: CellRef | null = null;
  for (const merged of grids) {
    const grid = unmerge(merged);
    let open: Open | null = null;
    let titled: Block | null = null;
    let strays = 0;
    if (grid.cut) faults.add('error', addressOf(grid, 0, 0), 'sheet-cut', { sheet: grid.sheet });
    grid.cells.forEach((line, at) => {
      const filled = line.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
      const first = filled[0];
      if (first === undefined) return;
      const alone = filled.length === 1 ? textOf(line[first] as Cell) : null;
      const named = alone === null ? null : blockTitled(alone);
      if (named) {
        titled = named;
        open = null;
        return;
      }
      const head = headOf(line, filled, titled, open);
      if (head) {
        open = { block: head, columns: columnsOf(grid, at, line, filled, head, faults) };
        titled = null;
        const known = heads.get(head.name) ?? { address: addressOf(grid, at, first), found: new Set<string>() };
        heads.set(head.name, known);
        for (const { key } of open.columns.values()) known.found.add(key);
        return;
      }
      if (open) {
        const row = rowOf(grid, at, line, filled, open, faults);
        if (row) (rows.get(open.block.name) ?? rows.set(open.block.name, []).get(open.block.name)!).push(row);
        return;
      }
      if (alone !== null && (isRemark(alone) || title === null)) {
        if (!isRemark(alone)) title = { value: line[first] as Cell, address: addressOf(grid, at, first) };
        return;
      }
      if (strays++ === 0) faults.add('error', addressOf(grid, at, first), 'no-heading', { value: textOf(line[first] as Cell) });
    });
  }
  for (const [name, { address, found }] of heads) {
    const block = blocks.find((each) => each.name === name) as Block;
    const missing = block.columns.filter(({ key, needed }) => needed && !found.has(key)).map(({ headings }) => headings[0]);
    if (missing.length > 0) faults.add('error', address, 'columns-missing', { block: block.titles[0], missing: missing.join('、') });
  }
  return { rows, title, heads };
}

const isRemark = (text: string): boolean => /^(备注|注|说明|填表说明)\s*[:：]/u.test(text);

/** The block whose headings a line holds: most of its cells are known headings, at least two. */
function headOf(line: readonly Cell[], filled: readonly number[], titled: Block | null, open: Open | null): Block | null {
  const known = filled.filter((column) => {
    const cell = line[column];
    return typeof cell === 'string' && isHeading(cell);
  });
  if (known.length < 2) return null;
  let best: Block | null = null;
  let most = 0;
  for (const block of titled ? [titled] : blocks) {
    const hits = new Set(known.flatMap((column) => {
      const found = columnOf(block, line[column] as string);
      return found ? [found.key] : [];
    })).size;
    const enough = hits >= 2 && hits * 2 > filled.length;
    if (enough && (hits > most || (hits === most && block === open?.block))) [best, most] = [block, hits];
  }
  return best;
}

function columnsOf(grid: Grid, at: number, line: readonly Cell[], filled: readonly number[], block: Block, faults: FaultList): Map<number, Column> {
  const columns = new Map<number, Column>();
  const seen = new Map<string, string>();
  for (const column of filled) {
    const heading = textOf(line[column] as Cell);
    const address = addressOf(grid, at, column);
    const found = columnOf(block, heading);
    if (!found) {
      const known = block.columns.flatMap(({ headings }) => headings);
      const near = nearestOf(heading, known) ?? nearestOf(wordKey(heading), known);
      const written = near === undefined ? undefined : block.columns.find(({ headings }) => headings.includes(near))?.headings[0];
      faults.add('error', address, written === undefined ? 'unknown-heading' : 'unknown-heading-near', {
        value: heading, near: written ?? '', known: block.columns.filter(({ usual, needed }) => usual || needed).map(({ headings }) => headings[0]).join('、'),
      }, written === undefined ? {} : { mend: { address, text: written } });
    } else if (seen.has(found.key)) {
      faults.add('error', address, 'heading-twice', { value: heading, at: seen.get(found.key) ?? '' });
    } else {
      seen.set(found.key, address);
      columns.set(column, found);
    }
  }
  return columns;
}

function rowOf(grid: Grid, at: number, line: readonly Cell[], filled: readonly number[], { block, columns }: Open, faults: FaultList): Row | null {
  const first = filled[0] as number;
  if (filled.length === 1 && isRemark(textOf(line[first] as Cell))) return null;
  const cells = new Map<string, CellRef>();
  for (const column of filled) {
    const own = columns.get(column);
    const address = addressOf(grid, at, column);
    if (own) cells.set(own.key, { value: line[column] as Cell, address });
    else faults.add('error', address, 'outside', { value: textOf(line[column] as Cell) });
  }
  if (cells.size === 0) return null;
  const places = new Map([...columns].map(([column, { key }]) => [key, column] as const));
  return {
    block, cells,
    address: addressOf(grid, at, [...columns.keys()].find((column) => filled.includes(column)) ?? first),
    at: (key) => {
      const column = places.get(key);
      return column === undefined ? null : addressOf(grid, at, column);
    },
  };
}
