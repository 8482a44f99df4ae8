import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawn } from 'node:child_process';
import { emptyParts, type CellValue } from '../../workbook/model/book-parts';
import { functionName, parts } from '../../workbook/results/functions/names';
import { FunctionNames } from '../../workbook/xlsx/formula';
import { saveXlsx } from '../../workbook/xlsx/write';
import { root } from '../lib/sources';

/** A cell: its value, or `=…`. */
export type Sheets = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

export function bookOf(sheets: Sheets): Uint8Array {
  const names = new FunctionNames(parts.map(functionName));
  return saveXlsx({
    active: 'sheet-1', parts: emptyParts(), tableColumns: () => [],
    sheets: Object.entries(sheets).map(([name, lines], index) => ({
      id: `sheet-${index + 1}`, name, visibility: 'Visible', protected: false, gridlines: true, tabColor: '', spills: [], merges: [],
      extent: { rows: lines.length, columns: Math.max(1, ...lines.map(({ length }) => length)) }, rows: new Map(), columns: new Map(), frozen: { rows: 0, columns: 0 },
      cells: lines.flatMap((line, row) => line.flatMap((value, column) => (value === '' ? [] : [typeof value === 'string' && value.startsWith('=') ? { row, column, value: '', formula: value, look: 0 } : { row, column, value, look: 0 }]))),
    })),
  }, null, names);
}

export function writeBook(file: string, sheets: Sheets): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bookOf(sheets));
  return file;
}

/** Villages of an invented place under a rulebook that is built in. */
export function villageBook(units: readonly string[], points = 8): Sheets {
  return {
    台账: [['单位', '年度', '条款', '数值'], ...units.flatMap((unit) => [[unit, 2025, 'V1', -1], [unit, 2025, 'V2', points + 20]])],
    参数: [['键', '值'], ['办法', 'beijinggang-2019-village']],
    单位: [['单位', '类别'], ...units.map((unit) => [unit, '村'])],
    汇总: [['单位', '得分', '加一'], ...units.map((unit, at) => [unit, `=SCORE(A${at + 2},2025,"V2")`, `=B${at + 2}+1`])],
  };
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export const program = join(root, 'dist/cli/kaohe.cjs');

/** The built command line, as it is typed. */
export function kaohe(args: readonly string[], { cwd }: { readonly cwd?: string } = {}): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [program, ...args], { ...(cwd === undefined ? {} : { cwd }) });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.once('error', failed);
    child.once('close', (code) => done({ code, out, err }));
  });
}
