import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeXlsx, row } from '../../addin/preview/xlsx/testing/make';
import { openTrial, type TrialPage } from './trial/page';

const book = makeXlsx({
  sheets: [
    {
      name: '得分',
      rows: row(1, ['单位', '得分', '两倍', '合计']) + row(2, ['甲村', '=_xldudf_SCORE(A2,2019)|11', '=B2*2|22', '=SUM(B2:B3)|31'])
        + row(3, ['没有村', '=_xldudf_SCORE(A3,2019)|20', '=IFERROR(B3,0)|20']) + row(5, ['=_xldudf_SCORE_ITEMS(A2,2019)']),
    },
    { name: '台账', rows: row(1, ['单位', '条款', '数值']) + row(2, ['甲村', 'V1', 1.5]), tables: [{ name: '台账表', ref: 'A1:C2', columns: ['单位', '条款', '数值'] }] },
  ],
});

let trial: TrialPage;
beforeAll(async () => {
  trial = await openTrial({ '/samples/index.json': JSON.stringify([{ file: '样例.xlsx', title_zh: '试验样例', title_en: 'Trial', rulebook: '' }]), '/samples/样例.xlsx': book });
});
afterAll(async () => { await trial?.close(); });

const inPage = <T>(act: () => T | Promise<T>): Promise<T> => {
  const limit = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('the page did not answer within 30 s')), 30_000));
  return Promise.race([trial.page.evaluate(act), limit]);
};

describe('the preview in Chromium', () => {
  it('opens the first sample and runs the functions in its cells', async () => {
    await trial.goto();
    await inPage(() => window.preview!.idle());
    await inPage(() => window.preview!.write('得分', 'A2', [['乙乡村']])); await inPage(() => window.preview!.idle());
    const shown = await inPage(() => ({
      sheets: window.preview!.sheets(),
      scores: window.preview!.values('得分', 'A1:D6'),
      message: window.preview!.message('得分', 'B3'),
      f: window.preview!.formulas('得分', 'A1:D6'), calls: (window as any).trial?.calls,
      spilled: window.preview!.message('得分', 'C6'),
    }));
    console.log(JSON.stringify(shown), trial.troubles);
    await trial.page.screenshot({ path: '/tmp/spike/p1.png' });
    expect(shown.sheets).toEqual(['得分', '台账']);
  });
});
