import { isDeepStrictEqual } from 'node:util';
import { splitAddress } from '../../workbook/model/area';
import { cellAt, type Cell, type Grid } from '../../workbook/model/grid';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { gridsOf, readRuleSheets, writeRuleSheets, type RulesReading } from '../../workbook/rule-sheet';

/** A cell that an official fills in himself. */
export interface TypedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

type Rule = Readonly<Record<string, unknown>>;

const lists = ['items', 'outcomes'] as const;
const listOf = (book: unknown, list: (typeof lists)[number]): readonly Rule[] => ((book as Record<string, unknown> | undefined)?.[list] ?? []) as readonly Rule[];
const sameRule = (list: (typeof lists)[number], one: Rule): ((other: Rule) => boolean) => (list === 'items' ? ({ code }) => code === one['code'] : (other) => other['kind'] === one['kind'] && (one['code'] === undefined ? other['clause'] === one['clause'] : other['code'] === one['code']));

/** The cells that sheets of rules still lack, or have otherwise, until they say the wanted rules. */
export function stillToType(current: readonly Grid[], wanted: Rulebook): readonly TypedCell[] {
  const written = writeRuleSheets(wanted);
  if (!('plans' in written)) throw new Error(written.refused.map(({ text }) => text.zh).join('；'));
  const goal = gridsOf(written.plans);
  const [there, own] = [readRuleSheets(goal)[0], readRuleSheets(current)[0]];
  if (!there || !own) throw new Error('there are no sheets of rules');
  const typed: TypedCell[] = [];
  const next = new Map<string, number>();
  for (const list of lists) {
    listOf(there.draft, list).forEach((rule, index) => {
      const at = listOf(own.draft, list).findIndex(sameRule(list, rule));
      if (at >= 0 && isDeepStrictEqual(listOf(own.draft, list)[at], rule)) return;
      const from = rowAt(goal, there, `/${list}/${index}`);
      const to = at >= 0 ? rowAt(current, own, `/${list}/${at}`) : newRow(current, own, list, from, next);
      typed.push(...cellsOf(from, to));
    });
  }
  return typed;
}

interface Line {
  readonly grid: Grid;
  readonly head: number;
  readonly row: number;
}

function rowAt(grids: readonly Grid[], { places }: RulesReading, pointer: string): Line {
  const { sheet, rest } = splitAddress(places[pointer] ?? '');
  const grid = grids.find((each) => each.sheet === sheet);
  const row = cellAt(rest)?.row;
  if (!grid || row === undefined) throw new Error(`${pointer} stands nowhere`);
  // The headings stand where no rule does, over it: the first line above with as many words as any heading has.
  const rules = new Set(Object.entries(places).flatMap(([at, address]) => (/^\/(items|outcomes)\/\d+$/u.test(at) && splitAddress(address).sheet === sheet ? [cellAt(splitAddress(address).rest)?.row] : [])));
  let head = row - 1;
  while (head > 0 && rules.has(head)) head--;
  return { grid, head, row };
}

/** Below the last rule that has the same headings. */
function newRow(grids: readonly Grid[], reading: RulesReading, list: string, { grid: { cells }, head }: Line, next: Map<string, number>): Line {
  const headings = new Set((cells[head] ?? []).filter((cell) => cell !== '' && cell !== '行次'));
  const shared = (line: Line): number => (line.grid.cells[line.head] ?? []).filter((cell) => headings.has(cell)).length;
  const lines = listOf(reading.draft, list as (typeof lists)[number]).map((_, index) => rowAt(grids, reading, `/${list}/${index}`)).filter((line) => shared(line) * 2 > headings.size);
  const last = lines.reduce<Line | null>((low, line) => (low && low.row > line.row ? low : line), null);
  if (!last) throw new Error(`no block has the headings ${[...headings].join('、')}`);
  const key = `${last.grid.sheet} ${last.head}`;
  const row = (next.get(key) ?? last.row) + 1;
  next.set(key, row);
  return { ...last, row };
}

function cellsOf(from: Line, to: Line): TypedCell[] {
  const text = ({ grid }: Line, row: number, column: number): string => String(grid.cells[row]?.[column] ?? '');
  const headings = (from.grid.cells[from.head] ?? []).map(String);
  const known = [...(to.grid.cells[to.head] ?? [])] as Cell[];
  return headings.flatMap((heading, column): TypedCell[] => {
    const value = text(from, from.row, column);
    let at = known.indexOf(heading);
    // In which order the rows are worked off is of no matter here.
    if (heading === '' || (at < 0 && value === '') || heading === '行次') return [];
    const { sheet } = to.grid;
    const put = (row: number, words: string): TypedCell => ({ sheet, row, column: at, value: words });
    const added: TypedCell[] = [];
    if (at < 0) {
      at = known.findLastIndex((cell) => cell !== '') + 1;
      known[at] = heading;
      added.push(put(to.head, heading));
    }
    return text(to, to.row, at) === value ? added : [...added, put(to.row, value)];
  });
}
