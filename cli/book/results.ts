import type { Language } from '../../shared';
import { say } from '../../shared/i18n/language';
import { cliWords } from '../../shared/i18n/cli';
import { cellCount, type Area } from '../../workbook/model/area';
import type { CellValue } from '../../workbook/model/book-parts';
import type { BookReading } from '../../workbook/ledger/reading';
import { cellText, isError, type CellError, type Content, type Scalar } from '../../workbook/results/content';
import { functionName } from '../../workbook/results/functions/names';
import type { Asked, Knowledge } from '../../workbook/results/formulas/answered';
import { callOf } from '../../workbook/results/formulas/formula';
import { givenFor } from '../../workbook/results/formulas/given';
import { drawnFor } from '../../workbook/results/formulas/sample';
import { callsAny } from '../../workbook/xlsx/formula';
import type { ReadBook } from '../../workbook/xlsx/read';
import type { SavedCell } from '../../workbook/xlsx/write/state';
import { scoringNames } from '../../workbook/book-file/scoring-names';
import type { Scorer } from './scoring';
import { addressIn, keyOf, SheetCells } from '../../workbook/file-host/sheet-cells';
import { stateOf } from '../../workbook/file-host/state';

/** What a cell asks that the answers do not tell. */
export interface OpenCell {
  readonly place: string;
  readonly question: string;
}

export interface Results {
  readonly sheets: readonly SheetCells[];
  /** How many formulas ask for scores. */
  readonly asking: number;
  readonly open: readonly OpenCell[];
}

interface Asking {
  readonly sheet: SheetCells;
  readonly cell: SavedCell & { formula: string };
  /** It may fill several cells, also where it fills its own alone. */
  readonly spills: boolean;
}

type Single = Scalar | CellError;
type Block = readonly (readonly Single[])[];

/** What another formula finds in a cell whose value is not known: it is not reckoned with. */
const UNKNOWN = '#CALC!';

/** Puts into every cell that asks for scores what it would show in Excel. */
export function fillResults(file: ReadBook, reading: BookReading, scorer: Scorer, language: Language): Results {
  const sheets = stateOf(file).sheets.map((sheet) => new SheetCells(sheet));
  return new Filling(sheets, reading, scorer, language).run();
}

class Filling {
  private readonly waiting: Map<string, Asking>;
  private readonly open: OpenCell[] = [];
  private readonly knowledge: Knowledge;

  constructor(
    private readonly sheets: readonly SheetCells[],
    book: BookReading,
    private readonly scorer: Scorer,
    private readonly language: Language,
  ) {
    // Of what was worked out before nothing stays: it would stand in the way, or be taken for a result.
    const asking = sheets.flatMap((sheet) => sheet.formulas().flatMap((cell): Asking[] => (callsAny(cell.formula, scoringNames) ? [{ sheet, cell, spills: sheet.clear(cell) }] : [])));
    this.waiting = new Map(asking.map((each) => [placeKey(each), each]));
    const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
    this.knowledge = { book, scored: scorer.scored, language, cell: (name, row, column) => this.valueAt(byName.get(name), row, column) };
  }

  run(): Results {
    const asking = [...this.waiting.values()];
    // Formulas take names from tables that spilled before them.
    const spilling = (each: Asking): boolean => ['TABLE', 'ITEMS', 'SAMPLE'].includes(callOf(each.cell.formula, functionName(''))?.part ?? '');
    for (const each of [...asking.filter(spilling), ...asking]) this.fill(each);
    return { sheets: this.sheets, asking: asking.length, open: this.open };
  }

  /** A formula may hang on the result of another. */
  private valueAt(sheet: SheetCells | undefined, row: number, column: number): CellValue {
    if (!sheet) return '';
    const waiting = this.waiting.get(`${sheet.name}!${keyOf(row, column)}`);
    if (waiting) this.fill(waiting);
    const cell = sheet.at(row, column);
    return cell?.formula !== undefined && cell.value === '' && callsAny(cell.formula, scoringNames) ? UNKNOWN : (cell?.value ?? '');
  }

  private fill(asking: Asking): void {
    if (!this.waiting.delete(placeKey(asking))) return;
    const { sheet, cell } = asking;
    const content = this.contentOf({ sheet: sheet.name, formula: cell.formula });
    if (content === null) this.open.push({ place: addressIn(sheet, cell), question: say(cliWords, 'cellUnfollowed', this.language, { formula: cell.formula }) });
    // With `@` it is the first of what it would show.
    else this.spill(asking, !Array.isArray(content) ? [[content as Single]] : /^=\s*@/.test(cell.formula) ? [(content as Block)[0]?.slice(0, 1) ?? []] : (content as Block));
  }

  /** What it shows, scored now where nobody has asked for it before; null where that cannot be told. */
  private contentOf(asked: Asked): Content | null {
    const call = callOf(asked.formula, functionName(''));
    if (call?.part === 'SAMPLE' && call.whole) return drawnFor(asked, call.arguments, this.knowledge);
    let answered = givenFor(asked, this.knowledge);
    if (answered.is === 'unscored') {
      this.scorer.score(answered.ledger, answered.when);
      answered = givenFor(asked, this.knowledge);
    }
    return answered.is === 'content' ? answered.content : null;
  }

  private spill({ sheet, cell, spills }: Asking, rows: Block): void {
    const area: Area = { row: cell.row, column: cell.column, rows: rows.length, columns: Math.max(1, ...rows.map(({ length }) => length)) };
    if (cellCount(area) > 1 && !sheet.isFree(area)) {
      sheet.put(cell.row, cell.column, '#SPILL!');
      sheet.spills.push({ ...area, rows: 1, columns: 1 });
      this.open.push({ place: addressIn(sheet, cell), question: say(cliWords, 'cellSpill', this.language, { rows: area.rows, columns: area.columns }) });
      return;
    }
    rows.forEach((line, down) => line.forEach((each, across) => sheet.put(cell.row + down, cell.column + across, valueOf(each))));
    if (spills || cellCount(area) > 1) sheet.spills.push(area);
  }
}

const placeKey = ({ sheet, cell }: Asking): string => `${sheet.name}!${keyOf(cell.row, cell.column)}`;

/** A text in a cell is not longer than Excel takes it; of an error the cell has its sign alone. */
function valueOf(content: Single): CellValue {
  if (typeof content === 'string') return cellText(content);
  return isError(content) ? content.error : content;
}

