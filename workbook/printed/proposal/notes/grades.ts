import { boundsOf, type BoundWords } from '../../layout/bounds';
import { headingOver, placeOf, type Line, type TableReading } from '../../layout/entries';
import { sourceOf, wholeOf } from '../../layout/sources';
import type { PlacedCell } from '../../layout/view';
import { isEmpty, share, squeezed } from '../../text';
import type { Draft, Members } from '../draft';
import { partOf, withoutWords } from '../whole/members';
import { knowGrade } from './outcomes';
import { placesOf } from '../whole/pointers';

interface GradeRow {
  readonly grade: string;
  readonly cell: PlacedCell;
  readonly line: BoundWords | null;
  readonly lineCell: PlacedCell | null;
  readonly share: number | null;
  readonly shareCell: PlacedCell | null;
  readonly factor: number | null;
  readonly factorCell: PlacedCell | null;
}

export const isGradeTable = ({ columns }: TableReading): boolean =>
  columns.some(({ role }) => role === 'grade') && columns.some(({ role }) => role === 'score' || role === 'line' || role === 'share' || role === 'factor' || role === 'weight');

/** A table of grades: the lines, how many may have them, and what money goes with them. */
export function proposeGrades(draft: Draft, block: number, table: TableReading, clause: string): void {
  const lines = table.entries.flatMap((entry) => (entry.is === 'line' ? [entry.line] : []));
  const rows = lines.flatMap((line) => gradeRow(line) ?? []);
  if (rows.length < 2) return;
  for (const { grade } of rows) knowGrade(draft, grade);
  const grades = rows.map(gradeMembers);
  const cells = rows.flatMap(({ cell, lineCell, shareCell }) => [cell, lineCell, shareCell].filter((each) => each !== null));
  const source = sourceOf(block, cells.map((cell) => ({ cell })));
  const at = draft.outcome({ kind: 'grading', clause, grades }, wholeOf(source));
  askLines(draft, block, rows, at);
  askEdges(draft, block, rows, at);
  rows.forEach((row, index) => {
    if (row.share !== null) draft.ask('gradeRound', { grade: row.grade }, [`${at}/grades/${index}/round`], placeOf(block, row.shareCell ?? row.cell), (['down', 'up', 'half-up'] as const).map((mode) => ({ text: draft.word(`round-${mode}`), puts: [{ at: `${at}/grades/${index}/round`, value: mode }] })));
  });
  payOf(draft, block, rows, lines, clause);
}

function gradeRow(line: Line): GradeRow | null {
  const cellOf = (...roles: string[]): PlacedCell | null => {
    const column = line.columns.find(({ role }) => role !== null && roles.includes(role));
    const cell = column ? line.view.at(line.row, column.at) : undefined;
    return cell && !isEmpty(cell.value) && cell.row === line.row ? cell : null;
  };
  const cell = cellOf('grade');
  if (!cell) return null;
  const [lineCell, shareCell, factorCell] = [cellOf('line', 'score', 'weight'), cellOf('share'), cellOf('factor')];
  const factorWords = factorCell ? squeezed(factorCell.value) : '';
  return {
    cell, lineCell, shareCell, factorCell,
    grade: squeezed(cell.value),
    line: lineCell ? boundsOf(String(lineCell.value)) : null,
    share: shareCell ? share(squeezed(shareCell.value).replace(/^(不超过|前|后|占|约|≤)/u, '')) : null,
    factor: factorCell ? (typeof factorCell.value === 'number' ? factorCell.value : (share(factorCell.value) ?? (/^\d+(\.\d+)?$/u.test(factorWords) ? Number(factorWords) : null))) : null,
  };
}

function gradeMembers({ grade, line, share: part }: GradeRow): Members {
  return { grade, ...(line?.from === undefined ? {} : { from: line.from }), ...(part === null ? {} : { share: part }) };
}

/** A grade begins with a figure that it holds; 超过90分 names none, and the lowest needs none. */
function askLines(draft: Draft, block: number, rows: readonly GradeRow[], at: string): void {
  rows.forEach(({ grade, line, lineCell }, index) => {
    if (!lineCell || line?.from !== undefined || (line && line.above === undefined && index === rows.length - 1)) return;
    const [words, place] = [String(lineCell.value), placeOf(block, lineCell)];
    draft.misses(words, place);
    draft.ask('gradeLine', { grade, words: squeezed(words) }, [`${at}/grades/${index}/from`], place);
  });
}

/** Lines in whole numbers leave what lies between them open; an edge that two rows may claim too. */
function askEdges(draft: Draft, block: number, rows: readonly GradeRow[], at: string): void {
  rows.forEach((row, index) => {
    const below = rows[index + 1];
    const [from, to] = [row.line?.from, below?.line?.to ?? below?.line?.below];
    if (from === undefined || to === undefined || !below?.lineCell) return;
    const slots = { upper: row.grade, lower: below.grade, from, to };
    const place = placeOf(block, below.lineCell);
    const pointers = [`${at}/grades/${index}/from`, `${at}/grades/${index + 1}/from`];
    if (to < from) draft.ask('gradeBetween', slots, pointers, place, [{ text: draft.word('lowerGrade'), puts: [] }]);
    else if (to === from && /以下$/u.test(squeezed(below.lineCell.value))) draft.ask('gradeEdge', slots, pointers, place, [{ text: row.grade, puts: [] }]);
  });
}

/** Money by grade: the factors of a column, on what the cell beside it says. */
function payOf(draft: Draft, block: number, rows: readonly GradeRow[], lines: readonly Line[], clause: string): void {
  const factors = rows.filter((row): row is GradeRow & { factor: number; factorCell: PlacedCell } => row.factor !== null && row.factorCell !== null);
  if (factors.length === 0) return;
  const line = lines[0];
  const column = line?.columns.find(({ role }) => role === 'pay');
  const cell = line && column ? line.view.at(line.row, column.at) : null;
  const source = sourceOf(block, [...(cell && !isEmpty(cell.value) ? [{ cell }] : []), ...factors.map(({ factorCell }) => ({ cell: factorCell }))]);
  const reading = cell && line ? draft.read(String(cell.value), null, headingOver(line, cell)) : null;
  const award = reading?.reads.find(({ kind }) => kind === 'award');
  const said = award ? withoutWords(award) : {};
  const by = partOf(said['by']);
  const outcome = draft.outcome({
    kind: 'award', clause: cell && !isEmpty(cell.value) ? squeezed(cell.value).split(/[，,。]/u)[0] : clause, code: draft.code(column ? squeezed(column.heading) : draft.word('award')),
    ...said, by: { ...by, grades: Object.fromEntries(factors.map(({ grade, factor }) => [grade, factor])) },
  }, wholeOf(source));
  const place = placeOf(block, cell ?? factors[0]?.factorCell ?? { row: 0, column: 0 });
  if (said['amount'] === undefined && said['attribute'] === undefined) draft.ask('awardBase', {}, [`${outcome}/amount`, `${outcome}/attribute`, `${outcome}/share`, `${outcome}/times`], place);
  reading?.open.forEach((text, index) => draft.asked(text, placesOf(reading.open_at[index] ?? [], () => [outcome]), place));
  for (const words of reading?.not_understood ?? []) {
    draft.misses(words, place);
    draft.ask('noteMeans', { words }, [outcome], place);
  }
}
