import type { ItemView, RulebookView } from '../../shared/contract/rulebook-view';
import { say, type Language } from '../../shared/i18n/language';
import { templateWords } from '../../shared/i18n/templates';
import { columnName } from '../model/area';
import type { Put } from '../model/port/editor';
import { type SheetPlan, sheetName, type TemplateUnit } from './plan';

/** What a cell of the table is to show. */
export type Shown =
  | { readonly is: 'item'; readonly code: string }
  | { readonly is: 'total' | 'rank' | 'grade' | 'veto' | 'status' };

export interface ScoreTableOptions {
  readonly units: readonly TemplateUnit[];
  /** 2026, or `2026Q4`. */
  readonly when: number | string;
  readonly language: Language;
  /** `across`: units down, items across. `down`: the other way round. */
  readonly lies: 'across' | 'down';
  /** What stands in a cell: a formula, or the figure. `at` gives the cells that name the unit, the time and the item. */
  readonly put: (unit: string, shown: Shown, at: { readonly unit: string; readonly when: string; readonly item: string | null }) => Put;
}

/** A column of the table, with the groups that stand over it from the outermost in. */
interface Column {
  readonly shown: Shown;
  readonly over: readonly Pick<ItemView, 'code' | 'name'>[];
  readonly title: string;
  readonly code: string;
  readonly full: Put;
}

const TITLE = 0;
const WHEN = 1;

/** A table of scores in the shape of the rules: the tree of their items, and what follows from the total; one for each type of unit. */
export function scoreTable(view: RulebookView, options: ScoreTableOptions): SheetPlan {
  const { units, language, lies, when } = options;
  const word = (key: keyof typeof templateWords, slots: Readonly<Record<string, string>> = {}): string => say(templateWords, key, language, slots);
  const cells: (readonly Put[])[] = [[word('scoreTitle', { title: view.title })], [word('when'), when]];
  const merges: SheetPlan['merges'][number][] = [];
  const headings: number[] = [];
  for (const { code: type, name } of view.unitTypes) {
    const own = units.filter((unit) => (unit.type ?? view.unitTypes[0]?.code) === type);
    if (own.length === 0) continue;
    const columns = columnsOf(view, type, language);
    const turned = lies === 'down';
    const block = blockOf(columns, own, { caption: view.unitTypes.length > 1 ? name : word('unit'), row: cells.length, turned, options, full: word('full') });
    merges.push(...block.merges);
    headings.push(...Array.from({ length: turned ? 1 : block.depth }, (_, row) => cells.length + row));
    cells.push(...block.cells, []);
  }
  const width = Math.max(...cells.map(({ length }) => length));
  return {
    name: sheetName(word('scoreName'), new Set()),
    cells,
    merges: [{ row: TITLE, column: 0, rows: 1, columns: width }, ...merges],
    lists: [],
    notes: [],
    widths: Array.from({ length: width }, (_, column) => (column === 0 ? 16 : 10)),
    headings,
  };
}

/** A formula in each cell; `functionName` says how the functions are called in cells. */
export function asFormulas(functionName: (part: '' | 'RANK' | 'GRADE' | 'VETO' | 'STATUS') => string): ScoreTableOptions['put'] {
  const parts = { item: '', total: '', rank: 'RANK', grade: 'GRADE', veto: 'VETO', status: 'STATUS' } as const;
  return (_, { is }, { unit, when, item }) => ({ formula: `=${functionName(parts[is])}(${[unit, when, ...(item === null ? [] : [item])].join(',')})` });
}

function columnsOf(view: RulebookView, type: string, language: Language): readonly Column[] {
  const word = (key: keyof typeof templateWords): string => say(templateWords, key, language);
  const items = view.items.filter(({ types, scored, parts }) => types.includes(type) && (scored === true || parts !== undefined));
  const byCode = new Map(items.map((item) => [item.code, item]));
  const inGroup = new Set(items.flatMap(({ parts = [] }) => parts));
  const leaf = (item: ItemView, over: Column['over'], title: string): Column => ({ shown: { is: 'item', code: item.code }, over, title, code: item.code, full: item.max ?? null });
  const walk = (item: ItemView, over: Column['over']): readonly Column[] => {
    if (!item.parts) return [leaf(item, over, item.name)];
    const within = [...over, item];
    const parts = item.parts.flatMap((code) => byCode.get(code) ?? []);
    return [...parts.flatMap((part) => walk(part, within)), leaf(item, within, word('subtotal'))];
  };
  const outcome = (is: Exclude<Shown['is'], 'item'>): Column => ({ shown: { is } as Shown, over: [], title: word(is), code: '', full: null });
  const tail: readonly Exclude<Shown['is'], 'item'>[] = [...(view.points ? (['total', 'rank'] as const) : []), ...(view.grades.length > 0 ? (['grade'] as const) : []), 'veto', 'status'];
  return [...items.filter(({ code }) => !inGroup.has(code)).flatMap((item) => walk(item, [])), ...tail.map(outcome)];
}

interface Block {
  readonly caption: string;
  /** The first row of the sheet that it takes. */
  readonly row: number;
  readonly turned: boolean;
  readonly options: ScoreTableOptions;
  readonly full: string;
}

function blockOf(columns: readonly Column[], units: readonly TemplateUnit[], { caption, row, turned, options, full }: Block): { readonly cells: readonly (readonly Put[])[]; readonly merges: SheetPlan['merges']; readonly depth: number } {
  const groups = Math.max(0, ...columns.map(({ over }) => over.length));
  // The groups, the name, the code, the full mark.
  const depth = groups + 3;
  const head: Put[][] = Array.from({ length: depth }, () => []);
  const merges: { row: number; column: number; rows: number; columns: number }[] = [{ row: 0, column: 0, rows: groups + 1, columns: 1 }];
  head[0]![0] = caption;
  head[depth - 2]![0] = null;
  head[depth - 1]![0] = full;
  columns.forEach(({ over, title, code, full: most }, index) => {
    const column = index + 1;
    over.forEach(({ name }, level) => (head[level]![column] = sameOver(columns[index - 1], over, level) ? null : name));
    head[over.length]![column] = title;
    if (over.length < groups) merges.push({ row: over.length, column, rows: groups - over.length + 1, columns: 1 });
    head[depth - 2]![column] = code === '' ? null : code;
    head[depth - 1]![column] = most;
  });
  for (let level = 0; level < groups; level++) merges.push(...runsOf(columns, level).map(({ from, length }) => ({ row: level, column: from + 1, rows: 1, columns: length })));
  const lines = units.map(({ id }, index) => [id, ...columns.map(({ shown, code }, at) => options.put(id, shown, addressesOf({ line: index, column: at, depth, row, turned }, code !== '')))]);
  const cells = [...head.map((line) => Array.from({ length: columns.length + 1 }, (_, at) => line[at] ?? null)), ...lines];
  const placed = merges.filter(({ rows, columns: wide }) => rows * wide > 1);
  if (!turned) return { cells, merges: placed.map((merge) => ({ ...merge, row: merge.row + row })), depth };
  const flipped = Array.from({ length: columns.length + 1 }, (_, across) => cells.map((line) => line[across] ?? null));
  return { cells: flipped, merges: placed.map((merge) => ({ row: merge.column + row, column: merge.row, rows: merge.columns, columns: merge.rows })), depth };
}

/** Whether two columns that stand beside each other are in the same groups down to a level. */
function sameOver(before: Column | undefined, over: Column['over'], level: number): boolean {
  return before !== undefined && over.slice(0, level + 1).every(({ code }, at) => before.over[at]?.code === code);
}

function runsOf(columns: readonly Column[], level: number): readonly { readonly from: number; readonly length: number }[] {
  const runs: { from: number; length: number }[] = [];
  columns.forEach(({ over }, index) => {
    if (over.length <= level) return;
    const last = runs.at(-1);
    if (last && last.from + last.length === index && sameOver(columns[index - 1], over, level)) last.length++;
    else runs.push({ from: index, length: 1 });
  });
  return runs;
}

interface Place {
  readonly line: number;
  readonly column: number;
  readonly depth: number;
  readonly row: number;
  readonly turned: boolean;
}

/** The cells that name the unit, the time and the item of a cell. */
function addressesOf({ line, column, depth, row, turned }: Place, isItem: boolean): { unit: string; when: string; item: string | null } {
  const when = `$B$${WHEN + 1}`;
  if (turned) return { unit: `${columnName(depth + line)}$${row + 1}`, when, item: isItem ? `$${columnName(depth - 2)}${row + column + 2}` : null };
  return { unit: `$A${row + depth + line + 1}`, when, item: isItem ? `${columnName(column + 1)}$${row + depth - 1}` : null };
}
