import { describe, expect, it } from 'vitest';
import { readRuleSheets } from './read';
import { errorsOf, grid, HEADINGS, INFO, itemsOf, read, readItem } from './testing/sheets';

describe('a sheet of rules as an office writes it', () => {
  it('is read, with groups made of the columns 一级指标', () => {
    const reading = read([
      ['乡镇考核办法'],
      ['序号', '一级指标', '指标名称', '分值', '评分标准', '数据来源', '取数', '换算', '参数', '取整'],
      ['1', '经济发展（50分）', '到位资金', 30, '按完成率计分', '县招商局', '完成率', '按比例', '', '2位小数'],
      ['2', '经济发展（50分）', '税收', 20, '分档计分', '县税务局', '完成率', '分档', '≥95%：10；90%（含）-95%（不含）：8；＜90%：5'],
      ['3', '社会事业', '信访', 20, '越级上访每次扣2分，扣完为止', '县信访局', '加减分', '', '从20分起；越级上访每次扣2分；集体上访：扣5分'],
    ], ['一票否决'], ['否决情形', '条件', '结果'], ['发生集体上访三次以上', '3 事件[集体上访]≥3次', '总分记零'], [],
    ['等次'], ['等次', '分数线', '比例'], ['优秀', 90, 0.3], ['合格', 60, ''], ['不合格', '', ''], [],
    ['结果运用'], ['类型', '条件', '内容'], ['后果', '后3名且总分<75', '约谈主要负责人'], ['降等', '总分≥60且<65', '降1等']);
    expect(errorsOf(reading).filter((text) => !text.includes('标题'))).toEqual([]);
    expect(reading.rulebook).not.toBeNull();
    const items = itemsOf(reading);
    expect(items.map(({ code, kind, weight }) => [code, kind, weight])).toEqual([['1', 'measured', 30], ['2', 'measured', 20], ['3', 'tariff', 20], ['经济发展', 'group', 50], ['社会事业', 'group', 20]]);
    expect(items[1]?.scale).toEqual({ by: 'bands', bands: [{ from: 0.95, points: 10 }, { from: 0.9, below: 0.95, points: 8 }, { below: 0.9, points: 5 }] });
    expect(items[2]).toMatchObject({ start: 20, rates: [{ kind: '越级上访', points: -2 }, { kind: '集体上访', points: -5 }], kinds: [{ code: '越级上访' }, { code: '集体上访' }] });
    expect((reading.draft as { outcomes: unknown[] }).outcomes).toMatchObject([
      { kind: 'veto', when: { of: 'events', item: '3', kind: '集体上访', from: 3 }, then: { total: 0 } },
      { kind: 'grading', grades: [{ grade: '优秀', from: 90, share: 0.3 }, { grade: '合格', from: 60 }, { grade: '不合格' }] },
      { kind: 'downgrade', when: { of: 'total', from: 60, below: 65 }, by: 1 },
      { kind: 'trigger', when: { all: [{ of: 'place', end: 'bottom', within: 3 }, { of: 'total', below: 75 }] }, consequence: '约谈主要负责人' },
    ]);
  });

  it('keeps 1.10 as a number of an item, and repeats what is written once beside merged rows', () => {
    const cells = [['序号', '一级指标', '考核内容', '权重', '取数'], ['1.10', '党建', '学习', 5, '评分'], ['1.2', '', '会议', 5, '评分'], [], ...INFO];
    const [reading] = readRuleSheets([{ ...grid(cells), merges: [{ row: 1, column: 1, rows: 2, columns: 1 }] }]);
    expect(itemsOf(reading!).map(({ code, items }) => [code, items])).toEqual([['1.10', undefined], ['1.2', undefined], ['党建', ['1.10', '1.2']]]);
  });

  it('reads places with a step, steps on both sides and words with what they are worth', () => {
    const scaleOf = (...cells: string[]): unknown => itemsOf(readItem('A', '甲', 10, ...cells))[0]?.scale;
    expect(scaleOf('名次', '名次分', '第1名10分，每低一名减1分，最少2分')).toEqual({ by: 'places', first: 10, step: 1, least: 2 });
    expect(scaleOf('名次', '名次分', '第3名:5；第1-2名:10；其余:未规定')).toEqual({ by: 'places', points: [10, 10, 5], rest: null });
    expect(scaleOf('完成率', '增减', '从100%起，每低1个百分点扣0.5分（不足不计），每超5%加1（按比例），低于60%不得分')).toEqual({
      by: 'steps', from: 1, below: { each: 0.01, points: -0.5, part: 'whole' }, above: { each: 0.05, points: 1, part: 'exact' }, least: 0.6,
    });
    expect(scaleOf('完成率', '折线', '80%:0; 100%:10 (直线)')).toEqual({ by: 'line', points: [[0.8, 0], [1, 10]] });
    expect(itemsOf(readItem('A', '甲', 10, '评定', '原值', '好=10；中＝6；差=0'))[0]).toMatchObject({ measure: { of: 'kind', worth: { 好: 10, 中: 6, 差: 0 } } });
  });

  it('lets years choose among editions by the names of their sheets', () => {
    const edition = (name: string, years: string) => grid([[...HEADINGS], ['A', '甲', 10, '评分'], [], ...INFO, ['适用年度', years]], name);
    const readings = readRuleSheets([edition('规则2023', '2023'), edition('规则2024', '2024-2026年'), edition('规则·试算', ''), edition('台账', '')]);
    expect(readings.map(({ sheets, years }) => [sheets, years])).toEqual([[['规则2023'], { from: 2023, to: 2023 }], [['规则2024'], { from: 2024, to: 2026 }]]);
  });

  it('holds hostile texts as texts', () => {
    const long = '长'.repeat(100_000);
    const reading = read([[...HEADINGS, '计分细则'], ['__proto__', '=SUM(A1)', 10, '评分', '', '', long], ['constructor', '甲', 5, '评定', '原值', '__proto__=3；toString=1']]);
    expect(itemsOf(reading)[0]).toMatchObject({ code: '__proto__', name: '=SUM(A1)', clause: long });
    expect(Object.entries((itemsOf(reading)[1]?.measure as { worth: object }).worth)).toEqual([['__proto__', 3], ['toString', 1]]);
    expect(errorsOf(readItem('A', '甲', 10, '完成率', '分档', `${'('.repeat(50_000)}≥95%:10`)).length).toBe(1);
  });

  it('reads two thousand rows in one go', () => {
    const rows = Array.from({ length: 2_000 }, (_, at) => [`X${at}`, `指标${at}`, 1, '完成率', '分档', '≥95%:1；<95%:0']);
    const reading = read([[...HEADINGS], ...rows]);
    expect(errorsOf(reading)).toEqual([]);
    expect(reading.rulebook?.items.length).toBe(2_000);
  });
});
