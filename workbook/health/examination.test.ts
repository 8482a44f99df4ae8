import { builtIn } from '../../shared';
import { describe, expect, it } from 'vitest';
import type { HealthWord } from '../../shared/i18n/health';
import { placedProblems } from '../results/problems';
import { gridOf, type FakeBook } from '../ledger/testing/fake-book';
import { villageBook } from '../../addin/pane/testing/villages';
import { fakeScoring } from '../../addin/explanation/testing/fake-scoring';
import { examine, textOf } from './examination';

type Row = Record<'unit' | 'item', string> & Partial<Record<'year' | 'level' | 'kind' | 'value' | 'subject' | 'date' | 'evidence' | 'by', string | number>>;

/** The year of the villages with some more rows, or with some rows left out. */
function book(rows: readonly Row[] = [], keep: (cells: readonly unknown[]) => boolean = () => true): FakeBook {
  const villages = villageBook();
  const ledger = villages.sheets.台账?.cells ?? [];
  const more = rows.map(({ unit, item, year = 2019, level, kind, value, subject, date, evidence, by }) => [
    unit, year, item, level ?? null, kind ?? null, value ?? null, null, subject ?? null, date ?? null, evidence ?? null, by ?? null, null,
  ]);
  return { ...villages, sheets: { ...villages.sheets, 台账: { cells: [...ledger.filter((line, index) => index === 0 || keep(line)), ...more] } } };
}

function findings(check: HealthWord, paper: FakeBook, sheets: Record<string, { cells: (string | number | null)[][] }> = {}) {
  const { book: reading, scoring, document } = fakeScoring(paper);
  const problems = placedProblems(reading, [{ request: { rulebook: '', year: 2019, units: [], facts: [] }, answer: scoring.answer, ledger: scoring.ledger, old: false }], { language: 'zh', registry: builtIn, stale: false });
  const grids = Object.keys(sheets).flatMap((sheet) => gridOf({ sheets }, { sheet }) ?? []);
  const examined = examine({ ...scoring, document, problems, sheets: grids });
  const found = examined.find((each) => each.check === check)?.findings ?? [];
  return found.map((each) => ({ text: textOf(each, 'zh'), goal: each.goal, severity: each.severity }));
}

const texts = (...args: Parameters<typeof findings>): string[] => findings(...args).map(({ text }) => text);

describe('the health check finds', () => {
  it('what reading the ledger found wrong', () => {
    expect(texts('checkReading', book()).some((text) => text.includes('无名村'))).toBe(true);
  });

  it('scores that are missing, by item, and leads to the unit', () => {
    expect(findings('checkMissing', book())).toContainEqual({
      text: 'V4 产业扶贫：柳湾村 还没有得分',
      goal: { to: 'unit', unit: '柳湾村', item: 'V4' },
      severity: 'error',
    });
  });

  it('an item for which no unit has a score, in one line', () => {
    expect(texts('checkMissing', book([], (line) => line[2] !== 'V14'))).toContainEqual(expect.stringContaining('V14 扶贫资金绩效：所有单位都还没有得分'));
  });

  it('rows that lack an amount, with the cell to fill', () => {
    expect(findings('checkOpen', book())[0]).toMatchObject({ goal: { to: 'cell', address: '台账!F269' } });
  });

  it('one document in two rows of a unit, and a row entered twice', () => {
    const twice: Row = { unit: '白水村', item: 'V17', level: '省级', evidence: '湘督〔2019〕5号' };
    const found = texts('checkDoubled', book([twice, twice, { unit: '白水村', item: 'V21', level: '省级', evidence: '湘督〔2019〕5号' }]));
    expect(found[0]).toMatch(/内容完全一样/);
    expect(found.some((text) => text.includes('同一份文件“湘督〔2019〕5号”'))).toBe(true);
  });

  it('what the rules counted once', () => {
    expect(texts('checkDoubled', book())).toContainEqual('白水村 V1 平时工作：与另一条是同一件事，未重复计');
  });

  it('rows of another year and dates outside the year', () => {
    const found = texts('checkYear', book([{ unit: '白水村', item: 'V18', level: '市级', year: 2018 }, { unit: '白水村', item: 'V18', level: '市级', date: '2018-12-30' }]));
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('是 2018 年的记录');
    expect(found[1]).toContain('日期 2018-12-30 不在 2019 年');
  });

  it('an item in which all villages have full marks, and one in which all have the same', () => {
    const same = ['青石村', '白水村', '柳湾村', '石桥村', '枫林村', '南塘村', '大塘村', '云台村', '双井村', '竹园村', '梅岭村', '古渡村'];
    const alike = book(same.flatMap((unit) => [{ unit, item: 'V8', value: 2 }, { unit, item: 'V9', value: 1.5 }]), (line) => line[2] !== 'V8' && line[2] !== 'V9');
    const found = texts('checkSame', alike);
    expect(found).toEqual(['V8 教育扶贫：12 个单位全部满分（2 分）', 'V9 就业扶贫：12 个单位得分全部相同（1.5 分）']);
    expect(texts('checkRules', alike)).toContain('行业得分应拉开档次：各村得分全部相同（条款 二(三)原则一）：教育扶贫、就业扶贫');
  });

  it('events without a document, and amounts without a name behind them', () => {
    expect(texts('checkEvidence', book([{ unit: '白水村', item: 'V17', level: '省级' }]))).toContainEqual('白水村 V17 迎检顺利过关：没有写文号或佐证');
    expect(texts('checkDecided', book())).toContainEqual('白水村 V1 平时工作：扣 1.5 分，没有写决定人');
    expect(texts('checkDecided', book([{ unit: '梅岭村', item: 'V1', value: 1, by: '镇扶贫办' }])).filter((text) => text.startsWith('梅岭村'))).toEqual([]);
  });

  it('units that no row names', () => {
    expect(texts('checkUnits', book([], (line) => line[0] !== '梅岭村'))).toEqual(['梅岭村：2019 年没有一条记录']);
  });

  it('a column of weights that does not come to 100', () => {
    const table = (last: number) => ({ 得分表: { cells: [['指标', '权重'], ['甲', 20], ['乙', 30], ['丙', last], ['合计', 100]] } });
    expect(texts('checkWeights', book(), table(49))).toEqual(['得分表!B1 “权重”一列合计 99，不是 100']);
    expect(texts('checkWeights', book(), table(50))).toEqual([]);
  });

  it('ties, and totals close to the limit of a veto', () => {
    const paper = book([{ unit: '古渡村', item: 'V1', value: 2, subject: '甲' }, { unit: '古渡村', item: 'V1', value: 2, subject: '乙' }, { unit: '古渡村', item: 'V20', kind: '不作为致上访' }]);
    expect(texts('checkTies', paper).some((text) => /古渡村：(正好|离) ?70 分/.test(text))).toBe(true);
  });

  it('vetoes, to be confirmed by a second person', () => {
    expect(texts('checkVeto', book())[0]).toMatch(/^云台村：一票否决（.+），请第二人复核$/);
  });

  it('what the document does not say', () => {
    expect(texts('checkSilent', book())[0]).toContain('双井村');
  });

  it('decisions without a name or a basis', () => {
    const paper = book();
    const unsigned: FakeBook = { ...paper, sheets: { ...paper.sheets, 参数: { cells: [['键', '值'], ['办法', 'beijinggang-2019-village'], ['veto_total', 'with_bonus']] } } };
    expect(texts('checkParameters', paper)).toEqual([]);
    expect(texts('checkParameters', unsigned)[0]).toMatch(/没有写决定人或依据/);
  });

  it('a second field assessment, and puts to people what a ledger does not show', () => {
    const found = texts('checkRules', book([{ unit: '梅岭村', item: 'V2', value: 82 }]));
    expect(found.some((text) => text.includes('梅岭村 V2'))).toBe(true);
    expect(found.some((text) => text.includes('请人工核对'))).toBe(true);
  });
});
