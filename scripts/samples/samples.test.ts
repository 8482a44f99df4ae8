import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { sampleFiles, samples } from '.';
import { fillValues, readSheets } from './evaluate';
import { isError, type Sheet, type Value } from './xlsx/model';

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
    for (const [path, bytes] of Object.entries(parts)) expect(XMLValidator.validate(strFromU8(bytes)), path).toBe(true);
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

  it('comes to the numbers that its own remarks announce', () => {
    const rows = sheet('汇总').rows.map(({ cells }) => cells.map((cell) => cell?.value));
    const at = rows.findIndex((row) => row.includes('应为'));
    const column = (header: string): number => rows[at]!.indexOf(header);
    const found = rows.slice(at + 1).map((row) => ({
      unit: row[column('单位')],
      total: shown(row[column('总分')], row[column('最低')], row[column('最高')]),
    }));
    const announced = rows.slice(at + 1).map((row) => ({ unit: row[column('单位')], total: String(row[column('应为')]) }));
    expect(found).toEqual(announced);
  });
});

/** A total, its interval while it is open, or that a row is wrong. */
function shown(total: Value | undefined, low: Value | undefined, high: Value | undefined): string {
  if (typeof total === 'number') return String(total);
  return low !== undefined && !isError(low) ? `${String(low)}–${String(high)}` : '有误';
}
