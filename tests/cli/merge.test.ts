import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scoringNames } from '../../workbook/book-file/scoring-names';
import { readXlsx } from '../../workbook/xlsx/read';
import { gridsOf } from '../../workbook/xlsx/grids';
import { steps } from '../../scripts/build/steps.mjs';
import { makeWhenStale } from '../../scripts/lib/up-to-date.mjs';
import { kaohe, writeBook, type Sheets } from './books';

const folder = mkdtempSync(join(tmpdir(), 'kaohe-merge-'));
const at = (...path: string[]): string => join(folder, ...path);

beforeAll(() => makeWhenStale(steps.cli));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const heads = ['年度', '条款', '数值', '备注'];
const returned = (unit: string, value: number | '', title = '填报表（示例）'): Sheets => ({ 填报: [[title], ['填报单位：', unit], heads, [2025, 'V2', value, ''], [2025, 'V4', '', '']] });

describe('kaohe merge', () => {
  it('puts returns together, and tells who is missing, who sent two and who changed the form', async () => {
    writeBook(at('in/1.xlsx'), returned('青石村', 90));
    writeBook(at('in/2.xlsx'), returned('白水村', 80));
    writeBook(at('in/3.xlsx'), returned('石桥村', 70, '填报表（改过）'));
    writeBook(at('in/4.xlsx'), returned('柳塘村', 60));
    copyFileSync(at('in/1.xlsx'), at('in/5.xlsx'));
    writeBook(at('in/6.xlsx'), returned('柳塘村', 66));
    const units = writeBook(at('units.xlsx'), { 单位: [['单位', '类别'], ...['青石村', '白水村', '石桥村', '柳塘村', '云岭村'].map((unit) => [unit, '村'])], 参数: [['键', '值'], ['办法', 'beijinggang-2019-village']] });
    const { code, out } = await kaohe(['merge', at('in'), '-o', at('all.xlsx'), '--units', units, '--json']);
    expect(code).toBe(1);
    const line = JSON.parse(out) as { missing: string[]; twice: string[]; rows: number; questions: { place: string; question: string }[] };
    expect([line.missing, line.twice, line.rows]).toEqual([['云岭村'], ['青石村', '柳塘村'], 3]);
    expect(line.questions.find(({ place }) => place.startsWith('3.xlsx'))?.question).toContain('填报表（改过）');
    expect(line.questions.some(({ question }) => question.includes('柳塘村') && question.includes('4.xlsx') && question.includes('6.xlsx'))).toBe(true);
    const [ledger] = gridsOf(readXlsx(readFileSync(at('all.xlsx')), scoringNames));
    expect(ledger?.cells).toEqual([
      ['单位', '年度', '条款', '数值', '来源文件'],
      ['青石村', 2025, 'V2', 90, '1.xlsx'],
      ['白水村', 2025, 'V2', 80, '2.xlsx'],
      ['石桥村', 2025, 'V2', 70, '3.xlsx'],
    ]);
    const scored = await kaohe(['score', at('all.xlsx'), '--json']);
    expect(JSON.parse(scored.out)).toMatchObject({ answer: { rulebook: { id: 'beijinggang-2019-village' }, year: 2025 } });
  }, 120_000);

  it('takes the unit from the name of the file where the form has no place for it', async () => {
    for (const unit of ['青石村', '白水村', '石桥村']) writeBook(at('named', `2025年填报表-${unit}.xlsx`), { 填报: [heads, [2025, 'V2', 88, '']] });
    await kaohe(['merge', at('named'), '-o', at('named.xlsx')]);
    const [ledger] = gridsOf(readXlsx(readFileSync(at('named.xlsx')), scoringNames));
    expect(ledger?.cells.slice(1).map(([unit]) => unit)).toEqual(['白水村', '石桥村', '青石村']);
  }, 120_000);
});
