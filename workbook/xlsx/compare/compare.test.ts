import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { makeXlsx, row } from '../testing/make';
import { compareBooks } from './compare';

const SHEET = 'xl/worksheets/sheet1.xml';
const NOTHING = { changed: [], added: [], lost: [] };
const book = makeXlsx({ sheets: [{ name: '表', rows: row(1, [1, 2]), before: '<sheetPr/>', after: '<mergeCells/><extLst/>' }], parts: { 'xl/media/a.png': 'picture', 'xl/media/b.png': 'picture' } });
const changed = (change: (parts: Record<string, Uint8Array>) => void): Uint8Array => {
  const parts = unzipSync(book);
  change(parts);
  return zipSync(parts, { level: 0 });
};
const sheet = (change: (xml: string) => string) => changed((parts) => { parts[SHEET] = strToU8(change(new TextDecoder().decode(parts[SHEET]))); });

it('finds no difference where files are only packed in another way', () => {
  expect(compareBooks(book, changed(() => {}))).toMatchObject({ changed: [], added: [], lost: [] });
});

it('names parts that changed, came and went', () => {
  const difference = compareBooks(book, changed((parts) => {
    delete parts['xl/media/a.png'];
    parts['xl/media/b.png'] = strToU8('another');
    parts['xl/media/c.png'] = strToU8('new');
  }));
  expect(difference).toMatchObject({ changed: [{ part: 'xl/media/b.png', cells: NOTHING, elements: NOTHING }], added: ['xl/media/c.png'], lost: ['xl/media/a.png'] });
  expect(difference.same).toContain(SHEET);
});

it('names the cells of a sheet that changed, came and went', () => {
  const difference = compareBooks(book, sheet((xml) => xml.replace('<v>1</v>', '<v>3</v>').replace(/<c r="B1">.*?<\/c>/, '<c r="C1"><v>2</v></c>')));
  expect(difference.changed).toEqual([{ part: SHEET, cells: { changed: ['A1'], added: ['C1'], lost: ['B1'] }, elements: NOTHING }]);
});

it('names the elements of a sheet that changed, came and went, how its rows are written and what its root says', () => {
  const difference = compareBooks(book, sheet((xml) => xml.replace('<sheetPr/>', '<cols/>').replace('<extLst/>', '<extLst><ext/></extLst>').replace('<row r="1">', '<row r="1" ht="20">').replace('<worksheet ', '<worksheet a="1" ')));
  expect(difference.changed[0]).toEqual({ part: SHEET, cells: NOTHING, elements: { changed: ['', 'sheetData', 'extLst'], added: ['cols'], lost: ['sheetPr'] } });
});
