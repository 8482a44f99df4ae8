import { describe, expect, it } from 'vitest';
import type { FakeBook } from '../../workbook/ledger/testing/fake-book';
import { gridOf } from '../../workbook/ledger/testing/fake-book';
import { FakeWorkbook } from '../pane/testing/fake-workbook';
import { villageBook } from '../pane/testing/villages';
import { fakeScoring } from '../explanation/testing/fake-scoring';
import { effectsOf } from './effects';
import { freeName, freshTable } from './fresh-table';
import { areaOf, planWriteBack, type Choices } from './plan';
import { isScoringCall } from './scoring-call';
import { tableIn } from './table';
import { whatName, whatsOf } from './what';

const { scoring } = fakeScoring(villageBook());
const usual: Choices = { mode: 'values', without: new Set(), overFormulas: false, unsettled: true };
type Sheet = FakeBook['sheets'][string];

function table(sheet: Sheet, name = '得分表') {
  const grid = gridOf({ sheets: { [name]: sheet } }, { sheet: name });
  return grid && tableIn(grid, scoring.ledger, scoring.rulebook);
}

async function plan(sheet: Sheet, choices: Partial<Choices> = {}) {
  const found = table(sheet);
  if (!found) throw new Error('no score table was found');
  const workbook = new FakeWorkbook({ sheets: { 得分表: sheet } });
  const states = await workbook.states([areaOf(found)]);
  return planWriteBack([{ table: found, scoring }], states, { ...usual, ...choices }, 'zh');
}

const plain: Sheet = {
  cells: [
    ['2019年度考核得分表', '', '', '', ''],
    ['村名', '媒体宣传', '总分（100分）', '名次', '备注'],
    ['青石村', 3, 96.35, 1, ''],
    ['白水村', '', 88, '', ''],
    ['柳湾村', 0, '', '', ''],
    ['合计', '', '=SUM(C3:C5)', '', ''],
  ],
};

describe('a score table', () => {
  it('is found by its unit names and the headers above them', () => {
    expect(table(plain)).toMatchObject({
      units: 'down',
      namesAt: 0,
      lines: [{ unit: '青石村', at: 2 }, { unit: '白水村', at: 3 }, { unit: '柳湾村', at: 4 }],
      columns: [{ what: { is: 'item', code: 'V16' }, at: 1 }, { what: { is: 'total' }, at: 2 }, { what: { is: 'rank' }, at: 3 }],
      years: [2019],
    });
  });

  it('is found where the header has two lines, with cells merged over several columns', () => {
    const found = table({
      cells: [['村', '加分项', '', '结果', ''], ['', '媒体宣传', '迎检顺利过关', '总分', '一票否决'], ['青石村', '', '', '', ''], ['白水村', '', '', '', '']],
      merges: ['A1:A2', 'B1:C1', 'D1:E1'],
    });
    expect(found?.columns.map(({ what }) => (what.is === 'item' ? what.code : what.is))).toEqual(['V16', 'V17', 'total', 'veto']);
  });

  it('has its total under every word that offices use for it, with the rank beside it', () => {
    const pairs = [
      ['总分', '名次'], ['得分', '排名'], ['年度得分', '位次'], ['当前总分', '排序'], ['评分', '名次（全镇）'], ['综合评分', '全镇排名'], ['积分', '名次'],
      ['总积分', '排位'], ['实得分', '序次'], ['考核得分', '名次'], ['加权总分', '名次'], ['最后得分', '名次'], ['年终考核总分', '总分排名'], ['合计', '名次'],
      ['得分合计', '名次'], ['综合得分', '名次'], ['总得分', '名次'], ['最终得分', '名次'], ['总评分', '名次'], ['折算后总分', '名次'], ['2019年总分（100分）', '名次'],
    ];
    for (const [total = '', rank = ''] of pairs) {
      const found = table({ cells: [['村名', total, rank], ['青石村', '', ''], ['白水村', '', ''], ['柳湾村', '', '']] });
      expect(found?.columns.map(({ what, at }) => [what.is, at]), `${total}, ${rank}`).toEqual([['total', 1], ['rank', 2]]);
    }
  });

  it('has a rank only beside its total: what may be another figure is no total', () => {
    const others = ['自评总分', '上年总分', '行业部门总分', '基层党建得分', '满分', '加分', '备注'];
    for (const header of others) {
      expect(table({ cells: [['村名', header, '名次'], ['青石村', '', ''], ['白水村', '', '']] }), header).toBeNull();
      const more = table({ cells: [['村名', header, '名次', '一票否决'], ['青石村', '', '', ''], ['白水村', '', '', '']] });
      expect(more?.columns.map(({ what }) => what.is), header).toEqual(['veto']);
    }
    // Of another year than the sheet.
    expect(table({ cells: [['2019年度考核', '', ''], ['村名', '2018年总分', '名次'], ['青石村', '', ''], ['白水村', '', '']] })).toBeNull();
  });

  it('takes no 得分 for the total on a sheet about one item, under a caption, or where two may be meant', () => {
    const units = [['青石村', '', ''], ['白水村', '', '']];
    const isOf = (sheet: Sheet, name?: string): readonly string[] => (table(sheet, name)?.columns ?? []).map(({ what }) => what.is);
    expect(isOf({ cells: [['产业扶贫打分表', '', ''], ['村名', '得分', '名次'], ...units], merges: ['A1:C1'] })).toEqual([]);
    expect(isOf({ cells: [['村名', '得分', '名次'], ...units] }, '产业扶贫')).toEqual([]);
    expect(isOf({ cells: [['村名', '党建工作', ''], ['', '得分', '名次'], ...units], merges: ['A1:A2', 'B1:C1'] })).toEqual([]);
    expect(isOf({ cells: [['村名', '得分', '评分', '名次'], ...units] })).toEqual([]);
    expect(isOf({ cells: [['2019年度考核结果', '', ''], ['村名', '得分', '名次'], ...units], merges: ['A1:C1'] })).toEqual(['total', 'rank']);
  });

  it('is found where units stand side by side, and wherever the sheet begins', () => {
    const found = table({ at: 'F9', cells: [['项目', '青石村', '白水村'], ['媒体宣传', '', ''], ['总分', '', '']] });
    expect(found).toMatchObject({ units: 'across', namesAt: 8, lines: [{ unit: '青石村', at: 6 }, { unit: '白水村', at: 7 }] });
    expect(found?.columns.map(({ at }) => at)).toEqual([9, 10]);
  });

  it('is none where a sheet is about one unit of many', () => {
    expect(table({ cells: [['单位', '青石村'], ['媒体宣传', '媒体宣传一项'], ['总分', '']] })).toBeNull();
  });

  it('is none where a sheet only mentions units', () => {
    expect(table({ cells: [['通知'], ['青石村'], ['白水村']] })).toBeNull();
  });
});

describe('what writing would change', () => {
  it('is known cell by cell: the same, blank, or something else', async () => {
    const { cells } = await plan(plain);
    expect(cells.map(({ address, standing }) => [address, standing])).toEqual([
      ['得分表!B3', 'same'], ['得分表!C3', 'same'], ['得分表!D3', 'change'],
      ['得分表!B4', 'fill'], ['得分表!C4', 'change'], ['得分表!D4', 'fill'],
      ['得分表!B5', 'same'], ['得分表!C5', 'fill'], ['得分表!D5', 'fill'],
    ]);
  });

  it('writes a total that is open as a text with its interval, or leaves it where that is wished', async () => {
    const open = (cells: Awaited<ReturnType<typeof plan>>['cells']) => cells.find(({ address }) => address === '得分表!C5');
    expect(open((await plan(plain)).cells)?.now).toBe('待定 86.75～91.75');
    expect(open((await plan(plain, { unsettled: false })).cells)?.standing).toBe('open');
  });

  it('writes no interval into a column that would cut it to another figure', async () => {
    const found = table(plain)!;
    const [state] = await new FakeWorkbook({ sheets: { 得分表: plain } }).states([areaOf(found)]);
    const at = (widths: number[]) => planWriteBack([{ table: found, scoring }], [{ ...state!, widths }], usual, 'zh').cells.filter(({ row }) => row === 4).map(({ now }) => now);
    expect(at([50, 200, 50])).toEqual([0, '待定 86.75～91.75', '未定']);
    expect(at([50, 60, 50])).toEqual([0, '待定', '未定']);
  });

  it('says of a rank that it is one for now while somebody of the type is open', async () => {
    const { cells } = await plan(plain);
    const rank = cells.find(({ address }) => address === '得分表!D3');
    expect([rank?.old, rank?.now]).toEqual([1, '暂列1']);
    expect((await plan(plain, { unsettled: false })).cells.find(({ address }) => address === '得分表!D3')?.standing).toBe('open');
    const settled = { ...scoring, answer: { ...scoring.answer, units: scoring.answer.units.filter(({ status }) => status === 'final') } };
    const [state] = await new FakeWorkbook({ sheets: { 得分表: plain } }).states([areaOf(table(plain)!)]);
    expect(planWriteBack([{ table: table(plain)!, scoring: settled }], [state!], usual, 'zh').cells.find(({ address }) => address === '得分表!D3')?.standing).toBe('same');
  });

  it('leaves formulas of the user alone unless it is told otherwise', async () => {
    const own: Sheet = { cells: [['村名', '总分'], ['青石村', '=B9+C9'], ['白水村', 90.3]] };
    const kept = await plan(own);
    expect(kept.cells[0]?.standing).toBe('theirs');
    expect(kept.changes).toEqual([]);
    expect((await plan(own, { overFormulas: true })).changes).toEqual([{ sheet: '得分表', row: 1, column: 1, put: 96.35, seen: { formula: '=B9+C9' } }]);
  });

  it('writes formulas that point at the unit in their own row, and knows those that stand there', async () => {
    const sheet: Sheet = { cells: [['村名', '总分', '媒体宣传', '名次'], ['青石村', '=SCORE(A2,2019)', '', ''], ['白水村', '', '', '']] };
    const { cells } = await plan(sheet, { mode: 'formulas' });
    expect(cells.slice(0, 3).map(({ now, standing }) => [now, standing])).toEqual([
      [{ formula: '=SCORE($A2,2019)' }, 'live'],
      [{ formula: '=SCORE($A2,2019,"V16")' }, 'fill'],
      [{ formula: '=SCORE.RANK($A2,2019)' }, 'fill'],
    ]);
  });

  it('writes a veto as a formula that says it in words, and knows such formulas as its own', async () => {
    const yesNo = (unit: string) => `=IF(SCORE.VETO(${unit},2019),"是","否")`;
    const fresh = await plan({ cells: [['村名', '一票否决'], ['青石村', ''], ['白水村', '']] }, { mode: 'formulas' });
    expect(fresh.cells.map(({ now }) => now)).toEqual([{ formula: yesNo('$A2') }, { formula: yesNo('$A3') }]);
    const found = table({ cells: [['村名', '一票否决'], ['青石村', ''], ['云台村', ''], ['白水村', '']] })!;
    const shown = { area: areaOf(found), values: [['否'], ['#N/A'], ['是']], formulas: [[yesNo('$A2')], [yesNo('$A3')], [yesNo('$A4').replace('2019', '2018')]], locked: false, hiddenRows: [] };
    for (const mode of ['values', 'formulas'] as const) {
      expect(planWriteBack([{ table: found, scoring }], [shown], { ...usual, mode }, 'zh').cells.map(({ standing }) => standing)).toEqual(['live', 'live', 'change']);
    }
  });

  it.each([
    ['=SCORE(A5,2019)', true], ['=+ _xldudf_SCORE_VETO(A5,2019) ', true], ['=SCORE(A5,2019)+1', false], ['=SUM(A1:A3)', false],
    ['=IF(SCORE.VETO($A5,2019),"是","否")', true], ['=IF( SCORE.VETO($A5,2019) , "yes", "no" )', true],
    ['=IF(SCORE.VETO($A5,2019),"否","是")', false], ['=IF(SCORE($A5,2019),"是","否")', false],
    ['=IF(NOT(SCORE.VETO($A5,2019)),"是","否")', false], ['=IF(SCORE.VETO(A2,2019),"是","否")&IF(B2,"是","否")', false],
  ])('%s is a scoring call and nothing else: %s', (formula, is) => {
    expect(isScoringCall(formula)).toBe(is);
  });

  it('leaves scoring formulas alone, whatever is written, but not one that shows another figure', async () => {
    const sheet: Sheet = { cells: [['村名', '总分', '媒体宣传'], ['青石村', '=SCORE(A2,$D$1)', '=SCORE(A2,2019,"V16")+1'], ['白水村', 88, '=IF(A3="","",SCORE(A3,2019))']] };
    for (const mode of ['values', 'formulas'] as const) {
      const { cells } = await plan(sheet, { mode });
      expect(cells.map(({ standing }) => standing)).toEqual(['live', 'theirs', 'change', 'theirs']);
    }
    const found = table(sheet);
    const area = areaOf(found!);
    const shown = { area, values: [[91.2, 4], [88, 0]], formulas: [['=SCORE(A2,2018)', ''], ['', '']], locked: false, hiddenRows: [] };
    expect(planWriteBack([{ table: found!, scoring }], [shown], usual, 'zh').cells[0]?.standing).toBe('change');
  });

  it('leaves alone what a scoring formula fills from its own cell', async () => {
    const found = table(plain)!;
    const states = await new FakeWorkbook({ sheets: { 得分表: plain } }).states([areaOf(found)]);
    const spilled = { sheet: '得分表', row: 3, column: 1, rows: 2, columns: 2 };
    expect(planWriteBack([{ table: found, scoring }], states, usual, 'zh', [spilled]).changes.map(({ row, column }) => [row, column])).toEqual([[2, 3], [3, 3], [4, 3]]);
  });

  it('takes TRUE and FALSE for what the words of a veto say', async () => {
    const { cells } = await plan({ cells: [['村名', '一票否决'], ['青石村', false], ['云台村', true], ['白水村', true]] });
    expect(cells.map(({ standing }) => standing)).toEqual(['same', 'same', 'change']);
  });

  it('leaves out columns that were not chosen', async () => {
    const { cells } = await plan(plain, { without: new Set(['得分表 total', '得分表 rank']) });
    expect(new Set(cells.map(({ what }) => what.is))).toEqual(new Set(['item']));
  });

  it('tells of a protected sheet and writes nothing there', async () => {
    const found = table(plain);
    const workbook = new FakeWorkbook({ sheets: { 得分表: plain } });
    workbook.locked.add('得分表');
    const states = found ? await workbook.states([areaOf(found)]) : [];
    const result = planWriteBack(found ? [{ table: found, scoring }] : [], states, usual, 'zh');
    expect(result).toMatchObject({ locked: ['得分表'], changes: [] });
  });
});

describe('what people act upon', () => {
  it('is told with what makes the difference', async () => {
    const sheet: Sheet = { cells: [['村名', '媒体宣传', '总分', '名次', '一票否决'], ['青石村', 2, 95.35, 2, '否'], ['云台村', 0, 90, 4, '否']] };
    expect(effectsOf((await plan(sheet)).cells)).toEqual([
      { unit: '青石村', what: 'total', old: '95.35', now: '96.35', because: [{ header: '媒体宣传', old: '2', now: '3' }] },
      { unit: '青石村', what: 'rank', old: '2', now: '暂列1', because: [{ header: '媒体宣传', old: '2', now: '3' }] },
      { unit: '云台村', what: 'veto', old: '否', now: '是', because: [] },
    ]);
  });

  it('takes ranks from the totals where the sheet has none', async () => {
    const sheet: Sheet = { cells: [['村名', '总分'], ['青石村', 80], ['大塘村', 91.55], ['白水村', 90.3]] };
    expect(effectsOf((await plan(sheet)).cells).filter(({ what }) => what === 'rank').map(({ unit, old, now }) => [unit, old, now])).toEqual([
      ['青石村', '3', '1'], ['大塘村', '1', '2'], ['白水村', '2', '3'],
    ]);
  });
});

describe('a new score table', () => {
  it('has a line for each unit, and formulas that point at the unit in their row', () => {
    const { changes, sheets } = freshTable(scoring, [{ is: 'total' }], 'formulas', '得分表', 'zh');
    expect(sheets).toEqual([{ name: '得分表', table: true }]);
    expect(changes).toHaveLength(2 + 2 * 12);
    expect(changes).toContainEqual({ sheet: '得分表', row: 1, column: 1, put: { formula: '=SCORE($A2,2019)' } });
  });

  it('says in its header that ranks are ranks so far, in values and beside formulas', () => {
    const head = (mode: 'values' | 'formulas') => freshTable(scoring, [{ is: 'total' }, { is: 'rank' }], mode, '得分表', 'zh').changes.find(({ row, column }) => row === 0 && column === 2)?.put;
    expect(head('values')).toMatch(/^名次（暂定，还有\d个未定）$/);
    expect(head('formulas')).toBe('名次（有单位未定时为暂列）');
    for (const mode of ['values', 'formulas'] as const) {
      expect(table({ cells: [['单位', '总分', String(head(mode))], ['青石村', 1, 1], ['白水村', 1, 1]] })?.columns.map(({ what }) => what.is)).toEqual(['total', 'rank']);
    }
  });

  it('is found again as a score table', () => {
    const whats = whatsOf(scoring.rulebook, scoring.answer.units);
    const head = ['单位', ...whats.map((what) => whatName(what, scoring.rulebook, 'zh'))];
    expect(table({ cells: [head, ['青石村'], ['白水村']] })?.columns.map(({ what }) => what)).toEqual(whats);
  });

  it('gets a name that no sheet has', () => {
    expect(freeName('得分表', ['得分表', '得分表2'])).toBe('得分表3');
    expect(freeName('Scores', ['SCORES'])).toBe('Scores2');
  });
});
