import type { CellRef, Row } from './locate';
import type { FaultList } from './faults';
import type { Names } from '../grammar/names';
import { pointerTo } from '../../../shared/contract/pointer';
import { isBlank } from '../../model/text';

/** Where parts of the rulebook stand: by JSON Pointer. */
export interface Where {
  readonly address: string;
  readonly span?: readonly [number, number];
}

export class Places {
  readonly all = new Map<string, Where>();
  /** What cells of several statements hold, by address. */
  readonly texts = new Map<string, string>();

  set(path: readonly (string | number)[], where: Where): void {
    this.all.set(pointerTo(path), where);
  }

  /** Of the part itself, or of the nearest that it is in. */
  nearest(pointer: string): Where | null {
    for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
      const found = this.all.get(at);
      if (found) return found;
      if (at === '') return null;
    }
  }
}

/** Reads the cells of one row by the codecs of its columns. */
export class RowReader {
  constructor(readonly row: Row, readonly faults: FaultList, private readonly names: Names) {}

  /** undefined: blank, or not to be read, which was said. */
  get<T>(key: string, names: Names = this.names): T | undefined {
    const cell = this.row.cells.get(key);
    const codec = this.row.block.columns.find((each) => each.key === key)?.codec;
    if (!cell || !codec) return undefined;
    const found = codec.read(cell.value, names);
    if (found === null) return undefined;
    if ('value' in found) return found.value as T;
    this.faults.cell(cell.address, found.fault);
    return undefined;
  }

  /** As `get`; a blank cell is a fault. */
  need<T>(key: string, names?: Names): T | undefined {
    if (this.blank(key)) {
      const column = this.row.block.columns.find((each) => each.key === key);
      const at = this.row.at(key);
      if (at !== null) this.faults.add('error', at, 'needed', { field: column?.headings[0] ?? key });
      return undefined;
    }
    return this.get(key, names);
  }

  blank(key: string): boolean {
    const cell = this.row.cells.get(key);
    return cell === undefined || isBlank(cell.value);
  }

  cell(key: string): CellRef | undefined {
    return this.row.cells.get(key);
  }

  addressOf(key: string): string {
    return this.row.at(key) ?? this.row.address;
  }

  /** A text in both languages, of two columns. */
  text(key: string, english: string): string | { zh: string; en: string } | undefined {
    const zh = this.get<string>(key);
    const en = this.get<string>(english);
    return zh === undefined || en === undefined || en === zh ? zh : { zh, en };
  }
}

/** Rows in the order that the sheet gives them; rows that give none keep their place. */
export function inOrder(rows: readonly Row[]): readonly Row[] {
  const placed = rows.map((row, at) => ({ row, at, order: orderOf(row) }));
  if (placed.every(({ order }) => order === null)) return rows;
  return placed.sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || a.at - b.at).map(({ row }) => row);
}

export function orderOf(row: Row): number | null {
  const value = row.cells.get('order')?.value;
  const order = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value.normalize('NFKC')) : NaN;
  return Number.isFinite(order) ? order : null;
}

/** Only what was said. */
export function said(spec: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(spec).filter(([, value]) => value !== undefined));
}
