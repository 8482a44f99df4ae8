import { usualFonts } from '../layout/roles';
import { printable } from '../layout/printable';
import type { PrintChoices } from '../model/choices';
import type { PrintCell, PrintLine } from '../model/print-sheet';
import type { PrintSource } from '../model/source';
import { formatted } from './figures';
import { basisText, markOf } from '../parts/frame';
import { noticeText } from '../parts/notice-text';
import { saying } from '../parts/words';
import { pageRoom, said, table, wordFile, type ParagraphLook, type WordCell } from './parts';

const text: ParagraphLook = { font: 'text', size: 16, lies: 'both', indent: 2, line: 28 };
const right: ParagraphLook = { font: 'text', size: 16, lies: 'right', line: 28 };
const inTable: ParagraphLook = { font: 'text', size: 12, lies: 'center' };
const small: ParagraphLook = { font: 'text', size: 9, lies: 'left', before: 16 };
/** Its office and day never stand on a page alone: the last of the table and what follows it go along. */
const together = { keepNext: true } as const;

/** The public notice as a Word file (.docx), laid out as official papers are. */
export function noticeDocument(source: PrintSource, choices: PrintChoices): Uint8Array<ArrayBuffer> {
  const say = saying(source.language);
  const fonts = choices.fonts ?? usualFonts;
  const { title, opening, table: { columns, head, body }, closing, office, date } = noticeText(source, choices);
  const figures = formatted(body);
  const last = body.length - 1;
  const rows = [...head.map((line) => cellsOf(line, (cell) => String(cell.value))), ...body.map((line, row) => cellsOf(line, figures, row === last ? together : {}))];
  const paragraphs = (list: readonly string[], more: Partial<ParagraphLook> = {}): string => list.map((each) => said(printable(each), { ...text, ...more }, fonts)).join('');
  const content = [
    said(printable(title), { font: 'title', size: 22, lies: 'center', line: 34, after: 20 }, fonts),
    paragraphs(opening),
    said('', { ...right, line: 10 }, fonts),
    table(rows, { widths: columns.map(({ width }) => width), heads: head.length, fonts, room: pageRoom }),
    said('', { ...right, line: 16, ...together }, fonts),
    paragraphs(closing, together),
    said(printable(say('seal', { office }).trim()), { ...right, before: 40, ...together }, fonts),
    said(date, { ...right, ...together }, fonts),
    said(printable(basisText(source)), small, fonts),
  ].join('');
  return wordFile(content, { fonts, pages: say('pages'), mark: markOf(source), title });
}

function cellsOf({ cells }: PrintLine, shown: (cell: PrintCell, column: number) => string, more: Partial<ParagraphLook> = {}): readonly WordCell[] {
  return cells.flatMap((cell, column): WordCell[] => {
    if (!cell) return [];
    const look: ParagraphLook = { ...inTable, ...more, ...(cell.role === 'heading' || cell.role === 'group' ? { font: 'heading' } : {}), ...(cell.role === 'text' || cell.role === 'group' ? { lies: 'left' } : {}) };
    return [{ text: printable(shown(cell, column)), look, ...(cell.across ? { across: cell.across } : {}) }];
  });
}
