import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../workbook/model/book-parts';
import { isError } from '../../workbook/model/cell-errors';
import { parseXml } from '../../tests/lib/xml';
import { sampleFiles, samples } from '.';
import type { Sheet } from './book';
import { fillValues, readSheets } from './evaluate';
import { withLists } from './lists';
import { EXPECTED } from './summary';

const folder = resolve(import.meta.dirname, '../../addin/public/samples');
const files = sampleFiles();

describe('the sample workbooks', () => {
  it('stand in the repository as they are generated now (else run npm run generate)', () => {
    expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort());
    for (const [file, bytes] of files) {
      expect(existsSync(resolve(folder, file)) && Buffer.from(bytes).equals(readFileSync(resolve(folder, file))), file).toBe(true);
    }
  });

  it('are the same bytes each time', () => {
    for (const [file, bytes] of sampleFiles()) expect(Buffer.from(bytes).equals(files.get(file)!), file).toBe(true);
  });
});

describe.each(samples)('$file', ({ file, book, rulebook }) => {
  const filled = fillValues(book);
  const sheet = (name: string): Sheet => filled.sheets.find((each) => each.name === name)!;

  it('has parts that are well-formed, and stores our functions as Excel does', () => {
    const parts = unzipSync(files.get(file)!);
    for (const [path, bytes] of Object.entries(parts)) expect(() => parseXml(strFromU8(bytes)), path).not.toThrow();
    const formulas = Object.entries(parts)
      .filter(([path]) => path.startsWith('xl/worksheets/sheet'))
      .flatMap(([, bytes]) => strFromU8(bytes).match(/<f[^>]*>[^<]*<\/f>/g) ?? []);
    expect(formulas.length).toBeGreaterThan(10);
    expect(formulas.filter((formula) => /SCORE/.test(formula) && !/_xldudf_SCORE/.test(formula))).toEqual([]);
  });

  it('is read by the add-in as a ledger of its rulebook, every row of it', () => {
    const { ledgers, problems } = readSheets(book.sheets);
    expect(problems).toEqual([]);
    expect(ledgers.map((ledger) => ledger.rulebook?.id)).toEqual([rulebook]);
    expect(ledgers[0]!.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(ledgers[0]!.facts.length).toBe(sheet('台账').rows.length - 3);
  });

  it('offers what may be entered in the ledger, in lists that hold every word of its own rows', () => {
    const { choices = [] } = withLists(book, rulebook).sheets.find(({ name }) => name === '台账')!;
    const ledger = sheet('台账');
    const headers = ledger.rows[2]!.cells.map((each) => each?.value);
    expect(choices.length).toBeGreaterThanOrEqual(2);
    for (const { area, from = '' } of choices) {
      const column = headers.findIndex((_, index) => area.row === 3 && area.column === index);
      const words = new Set(from.startsWith('"') ? from.slice(1, -1).split(',') : sheet('单位').rows.flatMap(({ cells }) => cells.map((each) => String(each?.value ?? ''))));
      const own = ledger.rows.slice(3).flatMap(({ cells }) => (cells[column]?.value === undefined ? [] : [String(cells[column]?.value)]));
      if (headers[column] === '单位' || headers[column] === '条款') expect(own.filter((word) => !words.has(word))).toEqual([]);
      expect(words.size).toBeGreaterThan(0);
    }
  });

  it('comes to what its own remarks announce', () => {
    const rows = sheet('汇总').rows.map(({ cells }) => cells.map((cell) => cell?.value));
    const at = rows.findIndex((row) => row.includes('单位'));
    const headers = rows[at]!.map(String);
    const units = rows.slice(at + 1).map((row) => Object.fromEntries(headers.map((header, column) => [header, row[column]])));
    const announced = headers.filter((header) => header.startsWith(EXPECTED));
    expect(announced.length).toBeGreaterThan(0);
    for (const header of announced) {
      const column = header.slice(EXPECTED.length);
      const found = units.map((unit) => ({ unit: unit['单位'], [column]: shown(unit, column) }));
      expect(found).toEqual(units.map((unit) => ({ unit: unit['单位'], [column]: String(unit[header]) })));
    }
  });
});

/** As a person reads it: a figure, the interval of a total that is open, `未定` or `有误` for an error. */
function shown(unit: Record<string, CellValue | undefined>, column: string): string {
  const value = unit[column];
  if (value === undefined) return '';
  if (value === true || value === false) return value ? '是' : '否';
  if (!isError(value)) return String(value);
  const [low, high] = [unit['最低'], unit['最高']];
  if (column === '总分' && typeof low === 'number') return `${low}–${String(high)}`;
  return value === '#VALUE!' ? '有误' : '未定';
}
