import { describe, expect, it } from 'vitest';
import { BeyondGrid } from './beyond';

const grid = new BeyondGrid((name) => ['SUM', 'INDEX', 'VLOOKUP', 'IFERROR', 'LET', 'LAMBDA', 'SCORE', 'SCORE.ITEMS', 'OFFSET'].includes(name));
const name = (each: string, formula: string) => ({ name: each, formula, comment: '', visible: true, scope: null });
grid.learn([
  name('表名', '=GET.WORKBOOK(1)'), name('第二', '=INDEX(表名,2)'), name('自己', '=自己+1'), name('区域', '=台账!$A$1:$B$9'), name('一倍', '=LAMBDA(x,x*2)'), name('旧表', "='D:\\[旧.xlsx]表'!$A$1"),
]);

describe('a formula is beyond the grid', () => {
  it.each([
    ['=[1]一月!$B$2', 'other-workbook'], ['=VLOOKUP(B2,[1]一月!$A:$B,2,0)', 'other-workbook'], ["='[2]各 村'!$B$2+1", 'other-workbook'],
    ["='C:\\表\\[旧.xlsx]一月'!A1", 'other-workbook'], ['=[1]!总分', 'other-workbook'], ['=旧表', 'other-workbook'],
    ['=SUM(一月:三月!B2)', 'several-sheets'], ["=SUM('1月:12月'!B2)", 'several-sheets'],
    ['=INDEX(表名,2)', 'unknown'], ['=IFERROR(第二,"")', 'unknown'], ['=EVALUATE(A1)', 'unknown'], ['=OTHER.ADDIN(A1)', 'unknown'],
  ])('%s: %s', (formula, reason) => expect(grid.reason(formula)).toBe(reason));
});

describe('a formula is none of that', () => {
  it.each([
    '=SUM(B2:B9)', '=表1[[#This Row],[自评]]-80', '=SUM(表1[得分])', '="[1]一月!"&A1', "='2019 年'!A1", '=SCORE(A2,2019)', '=SCORE.ITEMS(A2,2019)', '=SUM(区域)', '=自己', '=一倍(2)',
    '=LET(f,LAMBDA(x,x+1),f(2))', '=SUM(台账!A1:B2)', '=A1:A3*2', '=OFFSET(A1,1,1):B9',
  ])('%s', (formula) => expect(grid.reason(formula)).toBeNull());
});
