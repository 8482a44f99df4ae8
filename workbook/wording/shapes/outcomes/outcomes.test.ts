import { describe, expect, it } from 'vitest';
import { readCell } from '../../read-cell';

const read = (text: string, column = '备注', weight: number | null = null): ReturnType<typeof readCell> => readCell({ id: 'c', text, weight, column });
/** The rules without the words that they rest on. */
const rules = (text: string, column?: string, weight?: number | null): unknown[] => read(text, column, weight).reads.map(({ rests_on: _, ...rule }) => rule);
const event = (kind: string, from?: number): object => ({ of: 'events', item: 'E1', kind, ...(from !== undefined && { from }) });

describe('what follows from scores', () => {
  it.each<[string, unknown[]]>([
    ['凡发生责任事故的，实行“一票否决”，取消当年评先评优资格', [
      { kind: 'veto', when: event('责任事故') },
      { kind: 'trigger', when: event('责任事故'), eligibility: '取消当年评先评优资格' },
    ]],
    ['发生瞒报行为的单位，当年考核等次评为不合格', [{ kind: 'veto', when: event('瞒报行为'), then: { grade: '不合格' } }]],
    ['总分低于60分或排名末位的，由分管领导约谈', [{ kind: 'trigger', when: { any: [{ of: 'total', below: 60 }, { of: 'place', end: 'bottom', within: 1 }] }, consequence: '由分管领导约谈' }]],
    ['凡被一票否决的单位，取消评先资格', [{ kind: 'trigger', when: { of: 'veto' }, eligibility: '取消评先资格' }]],
    ['对综合得分排名末位且低于80分的，由县领导约谈', [{ kind: 'trigger', when: { all: [{ of: 'place', end: 'bottom', within: 1 }, { of: 'total', below: 80 }] }, consequence: '由县领导约谈' }]],
    ['得分超过95分的，不得降低一个等次', []],
    ['被通报批评超过2次的，等次降低一档', [{ kind: 'downgrade', when: event('通报批评', 3), by: 1 }]],
    ['被通报批评1次的，降低一个等次', [{ kind: 'downgrade', when: event('通报批评'), by: 1 }]],
    ['造成3人以上死亡的，一票否决', [{ kind: 'veto', when: event('造成3人以上死亡') }]],
    ['总分不低于90分且排名前10%的，不参加排名', [{ kind: 'veto', when: { all: [{ of: 'total', from: 90 }, { of: 'place', end: 'top', share: 0.1 }] }, then: { ranked: false } }]],
  ])('%s', (text, expected) => expect(rules(text)).toEqual(expected));

  it('is asked where the text does not say it', () => {
    expect(read('发生责任事故的，一票否决').open_at).toEqual([['/0/then']]);
    expect(read('发生责任事故的，不得评为优秀').open_at).toEqual([['/0/kind', '/0/eligibility']]);
    expect(read('连续两年排名末位的，免职').open_at).toEqual([[]]);
  });

  it('asks about each entry of a list', () => {
    const { open_at, reads } = read('有下列情形之一的，最高评为合格：1.总分低于90分；2.群众满意率低于85%');
    expect(reads[0]).toMatchObject({ when: { any: [{ of: 'total', below: 90 }, { of: 'item', item: '群众满意率', below: 0.85 }] } });
    expect(open_at).toEqual([['/0/when/any/1/item', '/0/when/any/1/below']]);
  });

  it('takes a list under a heading of vetoes for vetoes, and nothing else there', () => {
    expect(rules('1.发生安全事故；2.瞒报疫情', '一票否决')).toEqual([{ kind: 'veto', when: { any: [event('安全事故'), event('瞒报疫情')] } }]);
    expect(rules('一票否决事项：（1）发生安全事故；（2）瞒报疫情')).toEqual([{ kind: 'veto', when: { any: [event('安全事故'), event('瞒报疫情')] } }]);
    expect(rules('见办法第5条', '一票否决')).toEqual([]);
    expect(rules('1.发生安全事故；2.瞒报疫情', '考核内容')).toEqual([]);
  });

  it('shows words by which somebody must judge', () => {
    expect(read('发生信访事件情节严重的，一票否决').not_understood).toEqual(['情节严重']);
  });

  it.each([
    '除不可抗力外，发生安全事故的，一票否决',
    '得分低于平均分的，通报批评',
    '任一项得分低于60分的，不得评为优秀',
    '扣分累计超过20分的，取消评优资格',
    '每被通报1次，降低一个等次',
    '发生安全事故的，按有关规定处理',
    '党的建设得分低于该项分值60%的，不得评为优秀',
    '优秀单位的名额由领导小组确定',
  ])('takes nothing from “%s”', (text) => expect(rules(text)).toEqual([]));
});

describe('grades', () => {
  const grades = (text: string): unknown => (read(text, '等次').reads[0] as { grades?: unknown } | undefined)?.grades;

  it('have their lines from the words of either side', () => {
    const lines = [{ grade: '优秀', from: 90 }, { grade: '良好', from: 80 }, { grade: '合格', from: 60 }, { grade: '不合格' }];
    expect(grades('90分以上为优秀，80分以上不足90分为良好，60分以上不足80分为合格，60分以下为不合格')).toEqual(lines);
    expect(grades('60分以下为不合格，60分（含）—80分为合格，80分（含）—90分为良好，90分（含）以上为优秀')).toEqual(lines);
    expect(grades('考核结果分为优秀（90分及以上）、良好（80分及以上不足90分）、合格（60分及以上不足80分）、不合格（60分以下）')).toEqual(lines);
  });

  it('are asked about an edge that both claim, and a gap that nobody does', () => {
    expect(read('80—90分为良好，90—100分为优秀').open_at).toEqual([['/0/grades/0/from']]);
    expect(read('90—100分为优秀，80—89分为良好').open_at).toEqual([['/0/grades/0/from']]);
  });

  it.each(['超过90分的为优秀', '90分以上为优秀，排名前三的为良好', '优秀为90分以上的单位，其余酌情', '得分90分以上的为优秀，95分以上的为优秀'])('are none in “%s”', (text) => expect(grades(text)).toBeUndefined());

  it('with a share are asked how it is rounded, but where it may not be passed', () => {
    expect(read('优秀占20%，其余为合格').open_at).toEqual([['/0/grades/0/round']]);
    expect(read('优秀不超过20%，其余为合格').open_at).toEqual([]);
    expect(grades('90分以上的评为优秀，名额不超过参评单位的30%')).toEqual([{ grade: '优秀', from: 90, share: 0.3 }]);
    expect(read('优秀不超过20%').open_at).toEqual([['/0/grades/1']]);
  });
});

describe('money', () => {
  it.each<[string, unknown]>([
    ['第一名奖励5万元，第二名奖励3万元，其余单位各奖励5000元', { kind: 'award', by: { scale: { by: 'places', points: [50000, 30000], rest: 5000 } }, on: 'place' }],
    ['第1—2名各奖励2万元，第3—5名各奖励1万元', { kind: 'award', by: { scale: { by: 'places', points: [20000, 20000, 10000, 10000, 10000] } }, on: 'place' }],
    ['90分以上发放全额奖金，80分以上不足90分的发放80%，80分以下不发放', { kind: 'award', by: { scale: { by: 'bands', bands: [{ from: 90, points: 1 }, { from: 80, below: 90, points: 0.8 }, { below: 80, points: 0 }] } }, on: 'total' }],
    ['按每分50元计发', { kind: 'award', amount: 50, by: { score: 1 } }],
    ['评为优秀的奖励1万元', { kind: 'award', amount: 1, by: { grades: { 优秀: 10000 } } }],
  ])('%s', (text, expected) => expect(rules(text, '奖励')).toEqual([expected]));

  it('is asked where a total falls between two bands', () => {
    const { open_at } = read('90—100分发放100%，80—89分发放80%，80分以下不发', '奖励');
    expect(open_at).toEqual([['/0/amount'], ['/0/by/scale/bands/0/from', '/0/by/scale/bands/1/to']]);
  });

  it.each(['80—90分发放80%，90—100分发放100%', '前三名分别奖励3万元、2万元', '第一名奖励5万元，第三名奖励2万元', '后三名分别奖励3万元、2万元、1万元', '优秀、良好的系数为1.2', '奖金50万元由领导小组分配'])('is none in “%s”', (text) => expect(rules(text, '奖励')).toEqual([]));
});

describe('sentences about other rules', () => {
  it('are read each by itself, in their order', () => {
    expect(rules('1.各项得分保留两位小数，四舍五入；2.以上各项扣完为止；3.本表由考核办解释。')).toEqual([
      { kind: 'any', round: { digits: 2, mode: 'half-up' } },
      { kind: 'any', min: 0 },
    ]);
  });

  it('are not read beside one that is not understood', () => {
    expect(rules('各项得分保留两位小数，四舍五入；超过部分另行计入')).toEqual([]);
  });

  it('ask for the mode of rounding', () => {
    expect(read('得分保留两位小数').open_at).toEqual([['/0/round/mode']]);
    expect(rules('总分超过100分的，按100分计算')).toEqual([{ kind: 'total', max: 100 }]);
    expect(rules('总分超过100分的，按90分计算')).toEqual([]);
    expect(read('年度总分保留两位小数').reads[0]).toMatchObject({ kind: 'total', round: { digits: 2 } });
  });

  it.each(['扣完为止', '不足10天按5天计', '各项最低为1分', '无此项任务的单位由领导小组研究', '总分100分', '本项满分'])('are none in “%s”', (text) => expect(rules(text)).toEqual([]));
});
