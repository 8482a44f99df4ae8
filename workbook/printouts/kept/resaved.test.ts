import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { functionName, parts } from '../../results/functions/names';
import { FunctionNames } from '../../xlsx/formula';
import { readXlsx, type ReadBook } from '../../xlsx/read';
import { emptyParts } from '../../model/book-parts';
import { saveXlsx } from '../../xlsx/write';
import { stateOf } from '../../file-host/state';
import { bookWithPrintouts, presentSheets } from '../file/into-book';
import { layOut } from '../layout/lay-out';
import { printouts } from '../printouts';
import { madeUp } from '../testing/made-up';
import { planPrintouts } from './plan';

const names = new FunctionNames(parts.map(functionName));
const source = madeUp({ units: Array.from({ length: 60 }, (_, at) => `第${at + 1}村`), items: 14, open: [2] });
const laid = printouts.filter(({ nothing }) => nothing(source) === null).map((printout) => layOut(printout.make(source, {})));
const blank = readXlsx(saveXlsx({
  active: 's1', parts: emptyParts(), tableColumns: () => [],
  sheets: [{ id: 's1', name: '台账', visibility: 'Visible', protected: false, gridlines: true, tabColor: '', spills: [], merges: [], rows: new Map(), columns: new Map(), frozen: { rows: 0, columns: 0 }, extent: { rows: 1, columns: 1 }, cells: [{ row: 0, column: 0, value: '单位', look: 0 }] }],
}, null, names), names);
const printed: ReadBook = readXlsx(bookWithPrintouts(blank, stateOf(blank), planPrintouts(laid, presentSheets(blank)), { names, language: 'zh', choices: {} }), names);
const folder = mkdtempSync(join(tmpdir(), 'resaved-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const relaid = (book: ReadBook): unknown => presentSheets(book).flatMap(({ name, relaid: found = [] }) => (found.length > 0 ? [[name, found]] : []));

describe('printed sheets that nobody touched', () => {
  it('look as they were laid', () => {
    expect(presentSheets(printed).length).toBeGreaterThan(7);
    expect(relaid(printed)).toEqual([]);
  });

  it.runIf(existsSync('/usr/bin/soffice'))('look so, too, after another program has saved them', { timeout: 120_000 }, () => {
    const file = join(folder, 'in.xlsx');
    writeFileSync(file, saveXlsx(stateOf(printed), printed, names));
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), file], { stdio: 'ignore', timeout: 100_000 });
    const again = readXlsx(new Uint8Array(readFileSync(join(folder, 'out', 'in.xlsx'))), names);
    expect(again.sheets.map(({ name }) => name)).toEqual(printed.sheets.map(({ name }) => name));
    expect(relaid(again)).toEqual([]);
    // That it is known how they were laid is what makes this say something.
    const wider = { ...again, sheets: again.sheets.map((sheet) => ({ ...sheet, columns: sheet.columns.map((line) => ({ ...line, size: (line.size ?? 8) + 4 })) })) };
    expect(relaid(wider)).toEqual(laid.map(({ sheet }) => [sheet.name, ['widths']]));
  });
});
