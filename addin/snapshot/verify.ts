import { type Language, say } from '../../shared/i18n/language';
import { paneWords } from '../../shared/i18n/pane';
import type { Answered, Knowledge } from '../../workbook/results/formulas/answered';
import { givenFor } from '../../workbook/results/formulas/given';
import { isError, type CellError, type Content, type Scalar } from '../../workbook/results/content';
import type { When } from '../score-store/types';
import type { Found } from '../../workbook/results/functions/ask';
import type { Cell } from '../../workbook/model/grid';
import type { LedgerReading } from '../../workbook/ledger/reading';
import { valueOf, type What } from '../write-back/what';
import type { Area, FormulaCell, Put } from '../../workbook/model/port/editor';

/** A formula whose cells show what the answers give for it. */
export interface Agreeing {
  readonly is: 'agrees';
  readonly cell: FormulaCell;
  /** Its own cell and those that it fills. */
  readonly area: Area;
  readonly shown: readonly (readonly Cell[])[];
  /** What stays when the formula is gone: figures as they are, texts in place of errors. */
  readonly values: readonly (readonly Put[])[];
  /** What it shows of a unit, where it is one result that is not settled. */
  readonly open: What | null;
  readonly of: { readonly ledger: LedgerReading; readonly when: When } | null;
}

export type Verdict =
  | Agreeing
  /** Another figure stands there than the answers give; `now` is theirs, '' where it is none that fits a cell. */
  | { readonly is: 'differs'; readonly cell: FormulaCell; readonly shown: Cell; readonly now: Cell }
  /** It reckons on with a result: what it has to show is not known. */
  | { readonly is: 'unchecked'; readonly cell: FormulaCell };

/** Holds what the cells of a formula show against the answers. `drawn`: the draws, which no answer holds, by formula. */
export function verify(cell: FormulaCell, knowledge: Knowledge, drawn: ReadonlyMap<string, Content> = new Map()): Verdict {
  const draw = drawn.get(`${cell.sheet}!${cell.formula}`);
  const answered: Answered = draw === undefined ? givenFor(cell, knowledge) : { is: 'content', part: 'SAMPLE', content: draw, found: null };
  if (answered.is === 'unfollowed') return { is: 'unchecked', cell };
  const shownAt = (down: number, across: number): Cell => knowledge.cell(cell.sheet, cell.row + down, cell.column + across);
  if (answered.is === 'unscored') return { is: 'differs', cell, shown: shownAt(0, 0), now: '' };
  const { content, found, part } = answered;
  const block: readonly (readonly (Scalar | CellError)[])[] = Array.isArray(content) ? content : [[content as Scalar | CellError]];
  const shown = block.map((line, down) => line.map((_, across) => shownAt(down, across)));
  for (const [down, line] of block.entries()) {
    for (const [across, each] of line.entries()) {
      if (!shows(shown[down]?.[across] ?? '', each)) return { is: 'differs', cell, shown: shown[down]?.[across] ?? '', now: isError(each) ? each.error : each };
    }
  }
  const what = found ? whatOf(part, found) : null;
  const settled = !what || block.every((line) => line.every((each) => !isError(each)));
  return {
    is: 'agrees',
    cell,
    area: { sheet: cell.sheet, row: cell.row, column: cell.column, rows: block.length, columns: block[0]?.length ?? 1 },
    shown,
    values: block.map((line) => line.map((each) => finalOf(each, what, found, line, knowledge.language))),
    open: settled && what?.is !== 'rank' ? null : what,
    of: found ? { ledger: found.ledger, when: found.when } : null,
  };
}

/** What would stay if a formula were frozen now; null where that is not known. */
export function finalValues(asked: Pick<FormulaCell, 'sheet' | 'formula'>, knowledge: Knowledge): readonly (readonly Put[])[] | null {
  const answered = givenFor(asked, knowledge);
  if (answered.is !== 'content') return null;
  const { content, found, part } = answered;
  const block: readonly (readonly (Scalar | CellError)[])[] = Array.isArray(content) ? content : [[content as Scalar | CellError]];
  const what = found ? whatOf(part, found) : null;
  return block.map((line) => line.map((each) => finalOf(each, what, found, line, knowledge.language)));
}

/** Whether a cell shows a content. Excel keeps 15 digits, and a text as long as a cell can hold. */
export function shows(cell: Cell, content: Scalar | CellError): boolean {
  if (isError(content)) return cell === content.error;
  if (typeof content === 'number') return typeof cell === 'number' && (cell === content || cell.toPrecision(15) === content.toPrecision(15));
  if (typeof content === 'string') return String(cell) === content || (content.length > 32_000 && String(cell).slice(0, 32_000) === content.slice(0, 32_000));
  return cell === content;
}

function whatOf(part: string, { item }: Found): What | null {
  if (part === '') return item ? { is: 'item', code: item.code } : { is: 'total' };
  if (part === 'RANK') return { is: 'rank' };
  if (part === 'GRADE') return { is: 'grade' };
  return part === 'VETO' ? { is: 'veto' } : null;
}

function finalOf(content: Scalar | CellError, what: What | null, found: Found | null, line: readonly (Scalar | CellError)[], language: Language): Put {
  // A rank that is reckoned on with is none any more.
  if (what && found && (isError(content) || (what.is === 'rank' && content === found.unit.rank))) return valueOf(what, found.unit, found, language) ?? '';
  if (!isError(content)) return content;
  // In a list of items each line is about the item that it begins with.
  const item = found?.unit.items.find(({ code }) => code === line[0]);
  if (found && item) return valueOf({ is: 'item', code: item.code }, found.unit, found, language) ?? '';
  return say(paneWords, content.error === '#VALUE!' || !found ? 'writtenInvalid' : 'provisional', language);
}
