import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Driver } from './trial/driver';

let driver: Driver;
beforeAll(async () => { driver = await Driver.start(); });
afterAll(async () => { await driver?.trial.close(); });
beforeEach(() => driver.reset());

describe('functions in the cells of the preview', () => {
  it('run when a workbook opens, spill, and say why they show an error', async () => {
    expect(await driver.values('得分', 'A1:D9')).toEqual([
      ['单位', '得分', '两倍', '同上'],
      ['甲村', 20.5, 41, 20.5],
      ['没有村', '#N/A', 0, ''],
      ['', '', '', ''],
      ['V1', '上级安排工作', 29.5, ''],
      ['V2', '甲村的项目', '#N/A', ''],
      ['', '', '', ''],
      ['', '', '', ''],
      [20.5, '', '', ''],
    ]);
    expect(await driver.message('得分', 'B3')).toBe('找不到单位“没有村”，请在台账中核对名称。');
    expect(await driver.message('得分', 'C6')).toBe('还没有得分：等牵头单位评分。');
    expect(await driver.message('得分', 'B2')).toBeNull();
  });

  it('share one stream for equal arguments and hear every push', async () => {
    expect((await driver.calls()).filter(([id, unit]) => id === 'SCORE' && unit === '甲村').slice(-1)).toHaveLength(1);
    await driver.push('甲村', 88);
    await driver.idle();
    expect(await driver.values('得分', 'B2:D2')).toEqual([[88, 176, 88]]);
    expect(await driver.values('得分', 'A9')).toEqual([[88]]);
  });

  it('are cancelled when their formula goes, and asked anew when an argument changes', async () => {
    await driver.calls();
    await driver.cancelled();
    await driver.write('得分', 'A2', [['乙丙村']]);
    await driver.idle();
    expect(await driver.calls()).toEqual(expect.arrayContaining([['SCORE', '乙丙村', 2019, null], ['SCORE.ITEMS', '乙丙村', 2019]]));
    expect(await driver.cancelled()).toEqual(['甲村']);
    expect(await driver.values('得分', 'B2')).toEqual([[30.5]]);
    await driver.write('得分', 'B2', [['']]);
    await driver.write('得分', 'D2', [[1]]);
    await driver.idle();
    expect(await driver.cancelled()).toEqual(['乙丙村']);
  });

  it('keep their stream when rows move them', async () => {
    await driver.calls();
    await driver.inPage(() => Excel.run(async (context) => {
      context.workbook.worksheets.getItem('得分').getRange('2:3').insert('Down');
      await context.sync();
    }));
    await driver.idle();
    expect((await driver.calls()).filter(([id]) => id === 'SCORE')).toEqual([]);
    await driver.push('甲村', 64);
    await driver.idle();
    expect(await driver.values('得分', 'B4:D4')).toEqual([[64, 128, 64]]);
  });

  it('get blocks as grids, blanks as empty text, repeated arguments as a list, and nothing as null', async () => {
    await driver.calls();
    await driver.write('得分', 'F1', [['=SCORE.TABLE(2019,台账!A1:C3)']]);
    await driver.write('得分', 'F6', [['=SCORE.SUM(1,2,3.5)']]);
    await driver.write('得分', 'G6', [['=SCORE.SUM(Z9)']]);
    await driver.idle();
    expect((await driver.calls()).filter(([id]) => id !== 'SCORE')).toEqual([
      ['SCORE.TABLE', 2019, [['单位', '条款', '数值'], ['甲村', 'V1', 1.5], ['乙村', '', 2]]],
      ['SCORE.SUM', 1, [2, 3.5]],
      ['SCORE.SUM', 0, []],
    ]);
    expect(await driver.values('得分', 'F1:G6')).toEqual([[3, '单位'], [3, '甲村'], [3, '乙村'], ['', ''], ['', ''], [6.5, 0]]);
  });

  it('show #VALUE! without a text for a plain error, #NAME? for an unknown name, and #SPILL! where there is no room', async () => {
    await driver.write('得分', 'F1', [['=SCORE.PLAIN()'], ['=SCORE.NOTHERE(1)'], ['=SCORE.ITEMS(A2,2019)'], ['im Weg']]);
    await driver.idle();
    expect(await driver.values('得分', 'F1:F4')).toEqual([['#VALUE!'], ['#NAME?'], ['#SPILL!'], ['im Weg']]);
    expect(await driver.message('得分', 'F1')).toBeNull();
  });

  it('take a range cell by cell where a single value is wanted', async () => {
    await driver.write('得分', 'F1', [['=SCORE(A2:A3,2019)']]);
    await driver.idle();
    expect(await driver.values('得分', 'F1:F2')).toEqual([[20.5], ['#N/A']]);
    expect(await driver.message('得分', 'F2')).toContain('没有村');
  });
});

describe('the page, through all of that', () => {
  it('asks nobody outside and reports no error', () => {
    expect(driver.trial.troubles).toEqual([]);
  });
});
