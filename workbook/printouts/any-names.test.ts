import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoringNames } from '../book-file/scoring-names';
import type { Cell } from '../model/grid';
import { readXlsx } from '../xlsx/read';
import { printoutsFile } from './file/file';
import { stateOf } from './kept/check';
import { layOut } from './layout/lay-out';
import { printable } from './layout/printable';
import { printouts } from './printouts';
import { madeUp } from './testing/made-up';

const SIGNS = ['=', '+', '-', '@', '<', '&', '>', '"', "'", ']]>', '_x0001_', '\t', '\n', '\r\n', '\u0000', '\u0001', '\u000b', '\u001f', '\u007f', '\ufffe', '\uffff', '\ud800', '\udc00', '\u{20bb7}', '村', 'a', '1', ' ', '\u3000', '{check}'];
/** What begins with what a program of tables might take for something else. */
const names = fc.tuple(fc.constantFrom('', '=', '+', '-', '@'), fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 29 })).map(([first, more]) => `${first}${more.join('')}村`);
const given = fc.record({ units: fc.uniqueArray(names, { minLength: 1, maxLength: 5 }), itemName: names, reason: names, office: names });

describe('names of any signs', () => {
  it('stand on every sheet of the file as they are, but for signs that no file holds', () => {
    fc.assert(fc.property(given, ({ units, itemName, reason, office }) => {
      const source = madeUp({ units, items: 2, open: [0], itemName, reason });
      const laid = printouts.filter((printout) => printout.kind !== 'charts' && printout.nothing(source) === null).map((printout) => layOut(printout.make(source, { office })));
      const book = readXlsx(printoutsFile(laid, { names: scoringNames, language: 'zh', title: '考核' }), scoringNames);
      for (const { sheet, rows } of laid) {
        const read = book.sheets.find(({ name }) => name === sheet.name)!;
        expect(read.cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
        const cells = rows.map(({ cells: line }) => line.map((): Cell => ''));
        for (const { row, column, value } of read.cells) if (cells[row]) cells[row][column] = value;
        expect(stateOf(cells), sheet.kind).toBe('untouched');
        if (sheet.kind !== 'summary' && sheet.kind !== 'ranking') continue;
        const texts = cells.flat().map(String);
        for (const unit of units) expect(texts).toContain(printable(unit));
      }
    }), { numRuns: 60 });
  });
});
