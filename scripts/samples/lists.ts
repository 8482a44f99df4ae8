import { levelWords, roleWords } from '../../workbook/ledger/vocabulary';
import type { Choices } from '../../workbook/xlsx/write/state';
import { builtIn, type ItemView } from '../../shared';
import type { Book, Sheet } from './book';
import { block, fixed } from './cells';

/** Rows below the last record that offer the lists too. */
const ROOM = 300;
/** Excel holds no longer list in a cell's rule. */
const LONGEST = 255;

const question = { title: '不在列表里', text: '列表里没有这个词，确定要这样填吗？' };

/** The ledger with drop-downs: units of the list, clauses, levels, kinds and roles of the rulebook. Other words may be typed. */
export function withLists(book: Book, rulebook: string): Book {
  const items = builtIn.views().find(({ id }) => id === rulebook)?.items ?? [];
  const units = book.sheets.find(({ name }) => name === '单位');
  return { ...book, sheets: book.sheets.map((sheet) => (sheet.name === '台账' ? { ...sheet, choices: choicesOf(sheet, items, units) } : sheet)) };
}

function choicesOf(ledger: Sheet, items: readonly ItemView[], units: Sheet | undefined): Choices[] {
  const at = ledger.rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === '条款'));
  const headers = ledger.rows[at]?.cells.map((cell) => cell?.value) ?? [];
  const last = ledger.rows.length + ROOM;
  const lists: Readonly<Record<string, string | null>> = {
    单位: units ? unitRange(units) : null,
    条款: literal(items.map(({ code }) => code)),
    级别: literal(levelWords.filter(({ code }) => items.some(({ levels }) => levels?.includes(code))).map(({ name }) => name)),
    情形: literal(items.flatMap(({ kinds = [] }) => kinds.map(({ name }) => name))),
    角色: literal(roleWords.filter(({ code }) => items.some(({ roles }) => roles?.includes(code))).map(({ name }) => name)),
  };
  return headers.flatMap((header, column) => {
    const from = lists[String(header)];
    return from ? [{ area: block(at + 2, column + 1, last, column + 1), from, question }] : [];
  });
}

function unitRange(units: Sheet): string | null {
  const at = units.rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === '单位'));
  const column = units.rows[at]?.cells.findIndex((cell) => cell?.value === '单位') ?? -1;
  if (column < 0) return null;
  return `${units.name}!${fixed(at + 2, column + 1)}:${fixed(units.rows.length, column + 1)}`;
}

function literal(words: readonly string[]): string | null {
  const text = [...new Set(words)].filter((word) => !word.includes(',')).join(',');
  return text === '' || text.length > LONGEST ? null : `"${text}"`;
}
