import { describe, expect, it } from 'vitest';
import { FakeWorkbook } from '../pane/testing/fake-workbook';
import { villageBook } from '../pane/testing/villages';
import { targetOf } from './target';
import { fakeScoring } from './testing/fake-scoring';

const villages = villageBook();
const paper = {
  ...villages,
  sheets: {
    ...villages.sheets,
    得分表: { cells: [['村', '平时工作', 'V16 媒体宣传', '总分'], ['青石村', 20, 3, '=SCORE($A2,2019)'], ['白水村', 18.5, '=SCORE(A3,2019,"V16")', 90.3], ['青石村', '', '', '=SCORE(A4,"2018年")']] },
    一村一页: { cells: [['', '青石村', '白水村'], ['V16', 3, 0], ['总分', 96.35, 90.3]] },
  },
};
const { book } = fakeScoring(villages);
const workbook = new FakeWorkbook(paper);

async function target(sheet: string, row: number, column: number) {
  workbook.choose(sheet, row, column);
  const selection = await workbook.selection();
  return selection && targetOf(selection, { book, workbook, editor: workbook, root: 'SCORE' });
}

describe('what a selected cell is about', () => {
  it('a row of the ledger is about its unit, its clause and itself', async () => {
    expect(await target('台账', 266, 5)).toMatchObject({ unit: '白水村', item: 'V1', fact: '台账!A267' });
  });

  it('a formula is about the unit and clause it asks for', async () => {
    expect(await target('得分表', 1, 3)).toMatchObject({ unit: '青石村', item: null });
    expect(await target('得分表', 2, 2)).toMatchObject({ unit: '白水村', item: 'V16' });
  });

  it('a formula and a row are about their year, too', async () => {
    expect(await target('得分表', 1, 3)).toMatchObject({ when: { year: 2019, period: null } });
    expect(await target('台账', 266, 5)).toMatchObject({ when: { year: 2019, period: null } });
    expect(await target('得分表', 3, 3)).toMatchObject({ unit: '青石村', when: { year: 2018, period: null } });
    expect(await target('得分表', 1, 1)).toMatchObject({ when: null });
  });

  it('a cell of a score table is about the unit of its row and the item of its column', async () => {
    expect(await target('得分表', 1, 1)).toMatchObject({ unit: '青石村', item: 'V1' });
    expect(await target('得分表', 2, 0)).toMatchObject({ unit: '白水村', item: null });
  });

  it('also where units stand side by side', async () => {
    expect(await target('一村一页', 1, 2)).toMatchObject({ unit: '白水村', item: 'V16' });
  });

  it('a cell elsewhere is about nothing', async () => {
    expect(await target('参数', 0, 0)).toBeNull();
  });
});
