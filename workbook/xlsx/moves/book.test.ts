import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArea } from '../../model/area';
import type { Move } from '../../model/moves/move';
import { comparePackages } from '../compare/compare';
import { readXlsx } from '../read';
import { anchored } from '../testing/anchored';
import { names } from '../testing/saving';
import { text } from '../zip';
import { movedBook } from './book';

const book = readXlsx(anchored, names);
const [first, , third] = book.sheets.map(({ id }) => id) as [string, string, string];
const rows = (at: number, count: number, sheet = first): Move => ({ kind: 'lines', sheet, axis: 'row', at, count });
const columns = (at: number, count: number, sheet = first): Move => ({ kind: 'lines', sheet, axis: 'column', at, count });
const after = (...moves: Move[]): { (part: string): string; unmoved: readonly unknown[] } => {
  const { book: now, unmoved } = movedBook(book, moves, names);
  return Object.assign((part: string) => text(now.parts.get(part)!), { unmoved });
};
const SHEET = 'xl/worksheets/sheet1.xml';

describe('two rows that come in among the rows of a list', () => {
  const part = after(rows(2, 2));
  it.each([
    ['cells as they are written, with their heights', SHEET, '<row r="2" ht="30" customHeight="1"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>2</v></c><c r="C2"><f t="shared" ref="C2:C6" si="0">B2*2</f><v>4</v></c></row><row r="5">'],
    ['formulas of cells', SHEET, '<row r="8"><c r="A8" t="inlineStr"><is><t>合计</t></is></c><c r="B8"><f>SUM(B2:B6)</f>'],
    ['what an array formula fills', SHEET, '<c r="A10"><f t="array" ref="A10:A11">TRANSPOSE(B2:C2)</f>'],
    ['cells that may be changed', SHEET, '<protectedRange sqref="B2:B6" name="填"/>'],
    ['the filter', SHEET, '<autoFilter ref="A1:D6"><filterColumn colId="1"><filters><filter val="2"/></filters></filterColumn><sortState ref="A2:D6"><sortCondition ref="B2:B6"/></sortState></autoFilter>'],
    ['merged cells', SHEET, '<mergeCell ref="C8:C9"/><mergeCell ref="A5:A6"/>'],
    ['rules and what they refer to', SHEET, '<conditionalFormatting sqref="B2:B6"><cfRule type="expression" priority="1"><formula>AND($B2&gt;$B$8,B2&lt;汇总!$B$2)</formula>'],
    ['lists to choose from', SHEET, '<dataValidation type="list" sqref="D2:D6"><formula1>$A$2:$A$6</formula1></dataValidation><dataValidation type="whole" sqref="B5"><formula1>B2</formula1>'],
    ['links', SHEET, '<hyperlink ref="A5" location="\'分值 表\'!A6" display="丙村"/>'],
    ['breaks of pages', SHEET, '<rowBreaks count="1" manualBreakCount="1"><brk id="6" max="16383" man="1"/>'],
    ['hints that are not wanted', SHEET, '<ignoredError sqref="A2:A6" numberStoredAsText="1"/>'],
    ['small charts within cells', SHEET, "<xm:f>'分值 表'!B2:B6</xm:f><xm:sqref>E6</xm:sqref>"],
    ['formulas of other sheets', 'xl/worksheets/sheet2.xml', "<f>'分值 表'!B8</f><v>9</v></c></row><row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>丙村</t></is></c><c r=\"B3\"><f>VLOOKUP(A3,'分值 表'!$A$2:$B$6,2,0)</f>"],
    ['rules of other sheets', 'xl/worksheets/sheet2.xml', "<formula>'分值 表'!$B$6&gt;1</formula>"],
    ['series of charts', 'xl/charts/chart1.xml', "<c:f>'分值 表'!$A$2:$A$6</c:f></c:cat><c:val><c:f>'分值 表'!$B$2:$B$6</c:f>"],
    ['comments', 'xl/comments1.xml', '<comment ref="B5" authorId="0"><text><t>一</t></text></comment><comment ref="A8" authorId="0">'],
    ['boxes of comments', 'xl/drawings/vmlDrawing1.vml', '<x:Anchor>2, 15, 4, 2, 4, 15, 8, 4</x:Anchor><x:Row>4</x:Row><x:Column>1</x:Column>'],
    ['where a pivot table stands', 'xl/pivotTables/pivotTable1.xml', '<location ref="G14:H17" firstHeaderRow="1"'],
    ['where it takes its figures from', 'xl/pivotCache/pivotCacheDefinition1.xml', '<worksheetSource ref="A1:D6" sheet="分值 表"/>'],
    ['what is printed', 'xl/workbook.xml', "'分值 表'!$A$1:$D$8,'分值 表'!$A$11:$B$11</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'分值 表'!$A:$A,'分值 表'!$1:$1<"],
    ['names', 'xl/workbook.xml', "<definedName name=\"分值\" comment=\"说明\">'分值 表'!$B$2:$B$6</definedName>"],
    ['shapes that show a cell', 'xl/drawings/drawing1.xml', '<xdr:sp textlink="$B$8"/>'],
  ])('take along %s', (_, path, expected) => expect(part(path)).toContain(expected));

  it('stretch charts, push pictures and leave alone what is to stay', () => {
    const places = [...part('xl/drawings/drawing1.xml').matchAll(/<xdr:row>(\d+)</g)].map(([, line]) => Number(line));
    expect(places).toEqual([1, 7, 1, 5, 6, 9, 10]);
  });

  it('leave nothing behind', () => expect(part.unmoved).toEqual([]));
});

describe('rows that go', () => {
  const part = after(rows(2, -1), rows(1, -1));

  it('take their comments, rules and breaks along, and say how many comments', () => {
    expect(part('xl/comments1.xml')).not.toContain('ref="B3"');
    expect(part('xl/drawings/vmlDrawing1.vml').match(/<v:shape/g)).toHaveLength(1);
    expect(part(SHEET)).not.toContain('type="whole"');
    expect(part.unmoved).toEqual([{ kind: 'comments', sheet: '分值 表', what: '1' }]);
  });

  it('leave a rule as it reads for the cells that are left', () => {
    expect(part(SHEET)).toContain('<conditionalFormatting sqref="B2"><cfRule type="expression" priority="1"><formula>AND($B2&gt;$B$4,B2&lt;汇总!$B$2)</formula>');
  });

  it('leave formulas of their own to cells that shared one with a cell that went', () => {
    expect(part(SHEET)).toContain('<c r="C2"><f>B2*2</f><v>8</v></c>');
  });

  it('leave no merge of a single cell', () => {
    expect(part(SHEET)).toContain('<mergeCells count="1"><mergeCell ref="C4:C5"/></mergeCells>');
  });

  it('leave a picture to be seen where all rows under it went', () => {
    const places = [...after(rows(1, -8))('xl/drawings/drawing1.xml').matchAll(/<xdr:row>(\d+)</g)].map(([, line]) => Number(line));
    expect(places.slice(0, 4)).toEqual([1, 5, 1, 5]);
  });

  it('take an area out of what is printed, and the name of it where none is left', () => {
    expect(after(rows(8, -1))('xl/workbook.xml')).toContain(">'分值 表'!$A$1:$D$6</definedName>");
    expect(after(rows(0, -12))('xl/workbook.xml')).not.toContain('Print_Area');
  });
});

describe('columns that come in', () => {
  const part = after(columns(1, 1));

  it('take along widths, conditions of a filter and the figures of a chart', () => {
    expect(part(SHEET)).toContain('<cols><col min="1" max="1" width="20" customWidth="1"/><col min="4" max="5" width="12" customWidth="1"/></cols>');
    expect(part(SHEET)).toContain('<autoFilter ref="A1:E4"><filterColumn colId="2">');
    expect(part('xl/charts/chart1.xml')).toContain("'分值 表'!$C$2:$C$4");
  });

  it('keep formulas shared whose way to their figures is the same', () => {
    expect(part(SHEET)).toContain('<f t="shared" ref="D2:D4" si="0">C2*2</f>');
    expect(part(SHEET)).toContain('<c r="D3"><f t="shared" si="0"/><v>6</v></c>');
  });
});

describe('cells that move alone', () => {
  it('part a rule and take their comment along', () => {
    const part = after({ kind: 'cut', from: { sheet: first, area: parseArea('B3:B4')! }, to: { sheet: first, area: parseArea('F3:F4')! } });
    expect(part(SHEET)).toContain('<conditionalFormatting sqref="B2 F3:F4">');
    expect(part('xl/comments1.xml')).toContain('ref="F3"');
    expect(part.unmoved).toEqual([]);
  });

  it('tell of a filter of which a part moves', () => {
    expect(after({ kind: 'lines', sheet: first, axis: 'row', at: 1, count: 1, band: { at: 2, count: 4 } }).unmoved).toContainEqual({ kind: 'parted', sheet: '分值 表', what: 'A1:D4' });
  });

  it('leave behind, and say so, what is not written for them on another sheet', () => {
    const { unmoved } = after({ kind: 'cut', from: { sheet: first, area: parseArea('A6:D6')! }, to: { sheet: third, area: parseArea('F3:I3')! } });
    expect(unmoved).toContainEqual({ kind: 'other-sheet', sheet: '分值 表', what: 'A6:D6' });
  });
});

it('says that a pivot table cannot be parted', () => {
  expect(after(rows(12, 1)).unmoved).toEqual([{ kind: 'pivot', sheet: '分值 表', what: 'G12:H15' }]);
});

it('moves a table with its filter', () => {
  expect(after(rows(0, 3, third))('xl/tables/table1.xml')).toMatch(/ref="A4:B6".*<autoFilter ref="A4:B6"\/>/);
});

const line: fc.Arbitrary<Move> = fc.record({
  kind: fc.constant('lines' as const), sheet: fc.constantFrom(first, third), axis: fc.constantFrom('row' as const, 'column' as const), at: fc.nat({ max: 9 }), count: fc.constantFrom(-2, -1, 1, 3),
});

describe('moves', () => {
  it('come to the same one after another and all at once', () => {
    fc.assert(fc.property(fc.array(line, { minLength: 2, maxLength: 4 }), (moves) => {
      const once = movedBook(book, moves, names).book;
      const steps = moves.reduce((now, move) => movedBook(now, [move], names).book, book);
      const { added, lost, changed } = comparePackages(once.parts, steps.parts);
      // A table of which nothing is left keeps its last place: whoever saves the book takes it out.
      expect({ added, lost, changed: changed.filter(({ part: path }) => !/^xl\/(pivot|tables)/.test(path)) }).toEqual({ added: [], lost: [], changed: [] });
    }), { numRuns: 60 });
  });

  it('that are taken back leave every cell and every rule as it was', () => {
    fc.assert(fc.property(line, (move) => {
      if (move.kind !== 'lines' || move.count < 0) return;
      const back = movedBook(book, [move, { ...move, count: -move.count }], names).book;
      const { added, lost, changed } = comparePackages(book.parts, back.parts);
      expect({ added, lost }).toEqual({ added: [], lost: [] });
      // What is written of rows (which cells they span) is left to whoever reads the file.
      expect(changed.flatMap(({ cells, elements }) => [...cells.changed, ...cells.added, ...cells.lost, ...elements.changed.filter((name) => name !== 'sheetData'), ...elements.lost])).toEqual([]);
    }));
  });
});
