import { describe, expect, it } from 'vitest';
import { FakeWorkbook } from '../pane/testing/fake-workbook';
import { Sheets } from './sheets';

/** A book of three sheets, with what is read of it. */
function harness() {
  const book = new FakeWorkbook({ sheets: { 甲: { cells: [['=SCORE(A2,2019)', 1]] }, 乙: { cells: [[2]] }, 丙: { cells: [['=1+1']] } } });
  const read: string[] = [];
  const sheets = new Sheets({
    workbook: { read: (places) => (read.push(...places.map(({ sheet }) => `values ${sheet!}`)), book.read(places)) },
    editor: { formulasWith: (text, names = []) => (read.push(...names.map((name) => `formulas ${name}`)), book.formulasWith(text, names)) },
  });
  const look = async (): Promise<string[]> => {
    read.length = 0;
    await sheets.read(['甲', '乙', '丙']);
    return [...read];
  };
  return { book, sheets, look };
}

describe('the sheets that are looked after', () => {
  it('are read once, and after a change the one that changed alone', async () => {
    const { sheets, look } = harness();
    expect(await look()).toHaveLength(6);
    expect(await look()).toEqual([]);
    sheets.hear('乙', 'entered');
    expect(await look()).toEqual(['values 乙', 'formulas 乙']);
    expect(await look()).toEqual([]);
  });

  it('keep their formulas where those were only worked out anew', async () => {
    const { book, sheets, look } = harness();
    await look();
    sheets.hear('甲', 'calculated');
    expect(await look()).toEqual(['values 甲']);
    sheets.hear('甲', 'calculated');
    sheets.hear('甲', 'entered');
    sheets.hear('甲', 'calculated');
    await book.write([{ sheet: '甲', row: 0, column: 0, put: 5 }]);
    expect(await look()).toEqual(['values 甲', 'formulas 甲']);
    const now = (await sheets.read(['甲'])).get('甲')!;
    expect([now.grid!.cells[0]![0], now.formulas.size]).toEqual([5, 0]);
  });

  it('are all read again where nobody knows what changed, and one that could not be read is tried again', async () => {
    const { book, sheets, look } = harness();
    await look();
    sheets.hear(null, 'entered');
    expect(await look()).toHaveLength(6);
    sheets.hear('丙', 'entered');
    const { formulasWith } = book;
    book.formulasWith = () => Promise.reject(new Error('a cell is being typed in'));
    await expect(look()).rejects.toThrow();
    book.formulasWith = formulasWith;
    expect(await look()).toEqual(['values 丙', 'formulas 丙']);
  });

  it('are forgotten when they are gone', async () => {
    const { sheets, look } = harness();
    await look();
    expect([...(await sheets.read(['甲'])).keys()]).toEqual(['甲']);
    expect(sheets.holds('乙')).toBe(false);
  });
});
