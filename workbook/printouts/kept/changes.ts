import type { Cell } from '../../model/grid';
import { textOf } from '../../model/text';

/** A row that is new, gone, or says something else. */
export interface PrintChange {
  /** What the row is about: its unit. */
  readonly about: string;
  /** The heading of the column; '' where the whole row came or went. */
  readonly column: string;
  /** Null where the row was not there. */
  readonly before: string | null;
  readonly now: string | null;
}

type Cells = readonly (readonly Cell[])[];

/**
 * What one sheet says otherwise than another of its kind, by the row's own name and the heading of the column: that
 * other rows came before it is no change. Rows of the same name are compared in their order.
 */
export function changesOf(before: Cells, now: Cells): readonly PrintChange[] {
  const [was, is] = [rowsOf(before), rowsOf(now)];
  const left = new Map(was.map((row) => [row.key, row]));
  const changes: PrintChange[] = [];
  for (const row of is) {
    const old = left.get(row.key);
    left.delete(row.key);
    if (!old) changes.push({ about: row.about, column: '', before: null, now: row.text });
    else changes.push(...differences(old, row));
  }
  return [...changes, ...[...left.values()].map((row): PrintChange => ({ about: row.about, column: '', before: row.text, now: null }))];
}

interface SheetRow {
  readonly key: string;
  readonly about: string;
  readonly text: string;
  /** By heading; a number of the row in its list is none of what it says. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Headings under which rows are known: the names of `parts/unit-rows` in both languages. */
const NAMES = new Set(['单位', '姓名', '指标', '序列（单位）', 'Unit', 'Name', 'Item', 'Group or unit']);
const NUMBERS = new Set(['序号', 'No.']);

function rowsOf(cells: Cells): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  const seen = new Map<string, number>();
  let headings: readonly string[] | null = null;
  let section = '';
  for (const line of cells) {
    const texts = line.map(textOf);
    const filled = texts.filter((each) => each !== '');
    if (texts.some((each) => NAMES.has(each)) && filled.length > 1) {
      headings = texts;
      continue;
    }
    // A line of one text is the name of what follows, or a note.
    if (filled.length < 2) {
      if (filled[0] !== undefined) section = filled[0];
      continue;
    }
    if (!headings) continue;
    const named = headings.findIndex((each) => NAMES.has(each));
    const about = texts[named] || (filled[0] ?? '');
    const plain = `${section}\n${about}`;
    const times = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, times);
    const fields = new Map(headings.flatMap((name, column) => (name === '' || column === named || NUMBERS.has(name) ? [] : [[name, texts[column] ?? ''] as const])));
    rows.push({ key: `${plain}\n${times}`, about, text: filled.join(' '), fields });
  }
  return rows;
}

/** A column that only one of the sheets has says nothing of its rows. */
function differences(old: SheetRow, row: SheetRow): readonly PrintChange[] {
  return [...row.fields].flatMap(([column, now]) => {
    const before = old.fields.get(column);
    return before === undefined || before === now ? [] : [{ about: row.about, column, before, now }];
  });
}
