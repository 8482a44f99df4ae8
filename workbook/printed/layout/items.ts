import { figure, isEmpty, share, squeezed } from '../text';
import { cellsOf, type Entry, type Line, type TableReading } from './entries';
import { titleOf, type BlockKind, type Title } from './titles';
import type { PlacedCell } from './view';

/** What an item stands under: a heading across the table, or a cell of an outer tier. */
export interface Above {
  /** Alike for all that stands under the same heading or cell. */
  readonly key: string;
  readonly title: Title;
  readonly words: string;
  readonly row: number;
  readonly column: number;
  /** A row of its own across the table. */
  readonly across: boolean;
}

/** One item of a table as it is printed: its rows, what it is called, what it is worth. */
export interface PrintedItem {
  readonly lines: readonly Line[];
  readonly name: string;
  readonly nameCell: PlacedCell | null;
  /** 序号 as printed; nothing where there is none. */
  readonly number: string | null;
  readonly weight: number | null;
  /** Where the weight stands, a cell of its own or the name. */
  readonly weightCell: PlacedCell | null;
  /** The weight is printed as a percentage. */
  readonly asShare: boolean;
  /** From outside in. */
  readonly above: readonly Above[];
  readonly block: Above | null;
}

/** The items of a table in their order. */
export function itemsOf({ entries }: TableReading, block: number): PrintedItem[] {
  const items: PrintedItem[] = [];
  const open: Above[] = [];
  let gathered: Line[] = [];
  const close = (): void => {
    if (gathered.length > 0) items.push(itemOf(gathered, [...open]));
    gathered = [];
  };
  for (const entry of entries) {
    if (entry.is === 'line') {
      const last = gathered.at(-1);
      if (last && !goesOn(last, entry.line)) close();
      gathered.push(entry.line);
      continue;
    }
    close();
    if (entry.is === 'sum') {
      if (!/小计/u.test(squeezed(entry.name))) open.length = 0;
    } else {
      openHeading(open, entry, block);
    }
  }
  close();
  return items;
}

/** A heading closes those that lie as deep or deeper; one without number lies as deep as 一、 */
function openHeading(open: Above[], { title, text, row }: Entry & { is: 'heading' }, block: number): void {
  const depth = (of: Title): number => of.level ?? 1;
  while (open.length > 0 && depth((open.at(-1) as Above).title) >= depth(title)) open.pop();
  open.push({ key: `${block}:${row}`, title, words: text, row, column: 0, across: true });
}

const same = (one: PlacedCell | null, other: PlacedCell | null): boolean => one !== null && other !== null && one.row === other.row && one.column === other.column;

const weightOf = (line: Line): PlacedCell | null => cellsOf(line, 'weight')[0] ?? null;

function nameOf(line: Line): PlacedCell | null {
  return cellsOf(line, 'tier').at(-1) ?? cellsOf(line, 'content')[0] ?? cellsOf(line, 'number')[0] ?? null;
}

const hasColumn = (line: Line, role: string): boolean => line.columns.some((each) => each.role === role);

/** Whether a row belongs to the item of the row before. */
function goesOn(before: Line, line: Line): boolean {
  if (before.set !== line.set) return false;
  const [name, weight] = [nameOf(line), weightOf(line)];
  if (isPlaces(before) && !isPlaces(line)) return true;
  if (hasColumn(line, 'weight') && weight !== null) return same(weight, weightOf(before));
  if (hasColumn(line, 'weight') && weightOf(before) === null) return same(name, nameOf(before));
  const ownName = [...cellsOf(line, 'number', 'tier')].some((cell) => cell.row === line.row);
  if (name === null || !hasColumn(line, 'weight')) return name === null ? cellsOf(line, 'number').length === 0 && !hasAnyName(line) : same(name, nameOf(before));
  // Cut by a page: no number, no name, no weight, and yet words in the column of rules.
  return !ownName && cellsOf(line, 'rule', 'content').length > 0;
}

const hasAnyName = (line: Line): boolean => line.columns.every(({ role }) => role === null) && !isEmpty(line.view.at(line.row, 0).value) && line.view.at(line.row, 0).row === line.row;

/** Two or more cells are places of a ranking, `第2—4名`. */
export const isPlaces = (line: Line): boolean =>
  line.view.own(line.row).filter(({ value }) => /^第?[一二三四五六七八九十\d]+(?:[—–\-~～至、到][第]?[一二三四五六七八九十\d]+)*名$/u.test(squeezed(value))).length >= 2;

function itemOf(lines: readonly Line[], headings: readonly Above[]): PrintedItem {
  const line = lines[0] as Line;
  const tiers = cellsOf(line, 'tier');
  const numbers = cellsOf(line, 'number');
  const numberWord = numbers[0] ? squeezed(numbers[0].value) : null;
  const isBlock = (cell: PlacedCell): boolean => titleOf(String(cell.value)).block !== null;
  const blockCell = [...numbers, ...tiers].find(isBlock) ?? null;
  const inner = tiers.at(-1);
  const wide = inner !== undefined && inner.rows > lines.length && tiers.length > 0;
  const names = tiers.filter((cell) => cell !== blockCell);
  const plain = line.columns.every(({ role }) => role === null) ? (line.view.at(line.row, 0) as PlacedCell) : null;
  const nameCell = (wide ? undefined : names.at(-1)) ?? cellsOf(line, 'content')[0] ?? plain ?? (names.at(-1) ?? blockCell ?? null);
  const groups = names.filter((cell) => cell !== nameCell);
  const weightCell = weightOf(line);
  const above: Above[] = [...headings, ...groups.map((cell) => aboveOf(line, cell))];
  const printed = nameCell ? titleOf(String(nameCell.value)) : null;
  const weightShare = weightCell && typeof weightCell.value === 'string' ? share(weightCell.value) : null;
  const weight = weightCell ? (figure(weightCell.value) ?? weightInWords(weightCell) ?? (weightShare === null ? null : shareAsPoints(weightCell))) : (printed?.weight ?? null);
  const block = blockCell ? aboveOf(line, blockCell) : ([...headings].reverse().find(({ title }) => title.block !== null) ?? null);
  return {
    lines, nameCell, weight, above, block,
    name: printed?.name || (nameCell ? squeezed(nameCell.value) : ''),
    number: numberWord !== null && blockCell !== numbers[0] ? numberWord.replace(/[.、．]$/u, '') : (printed?.number ?? null),
    weightCell: weight === null ? weightCell : (weightCell ?? nameCell),
    asShare: weightShare !== null,
  };
}

const weightInWords = ({ value }: PlacedCell): number | null => {
  const digits = /^(?:满分|共|计)?(\d+(?:\.\d+)?)分?$/u.exec(squeezed(value))?.[1];
  return digits === undefined ? null : Number(digits);
};

/** 20% of a hundred points. */
const shareAsPoints = ({ value }: PlacedCell): number => Number(squeezed(value).replace('%', ''));

function aboveOf(line: Line, cell: PlacedCell): Above {
  return { key: `${line.view.at(cell.row, cell.column).row}:${cell.column}:${titleOf(String(cell.value)).name}`, title: titleOf(String(cell.value)), words: String(cell.value), row: cell.row, column: cell.column, across: false };
}

export const blockKind = (item: PrintedItem): BlockKind | null => item.block?.title.block ?? null;
