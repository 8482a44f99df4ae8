import { describe, expect, it } from 'vitest';
import { checkRulebook } from '../engine/check-rulebook';
import type { Language } from '../i18n/language';
import { Description } from '../model/rulebook/description';
import { itemKinds, outcomeKinds } from '.';
import { describeTotal } from './parts/group/total-words';
import { families, filesOf, read } from './testing/case-files';
import { whole } from './testing/short-rulebook';

type Loose = Record<string, unknown>;

const measured = (over: Loose): Loose => ({ kind: 'measured', code: 'A', name: '资金', clause: '1', weight: 10, measure: { of: 'ratio' }, scale: { by: 'share' }, ...over });
const kinds = ['好', '差'].map((code) => ({ code, name: code }));
const book = (over: Loose): Loose => ({
  format: 'kaohe-rulebook/1', id: 'own', version: '1', title: '办法', source: { title: '办法' }, period: 'year', outcomes: [], total: {},
  unitTypes: [{ code: 'town', name: '乡镇' }], grades: [{ code: 'a', name: '优秀' }, { code: 'b', name: '合格' }],
  consequences: { talk: { clause: '9', message: '约谈', by: null, attendees: [] } },
  parameters: [{ key: 'part', question: '不足一个的怎么计', clause: '1', type: 'choice', values: ['exact', 'whole', 'begun'].map((value) => ({ value, text: value })), default: null }],
  ...over,
});

function sound(over: Loose): Description['rulebook'] {
  const { rulebook, faults } = checkRulebook(book(over));
  if (!rulebook) throw new Error(JSON.stringify(faults));
  return rulebook;
}

/** The sentences of the first item. */
function wordsOf(item: Loose, language: Language = 'zh', others: Loose[] = []): string[] {
  const rulebook = sound({ items: [item, ...others] });
  const [first] = rulebook.items;
  return itemKinds.find(({ kind }) => kind === first?.kind)?.describe?.(first as never, new Description(rulebook, language)) ?? [];
}
const A = measured({});
/** The sentences of an outcome over one item. */
function saidOf(outcome: Loose, language: Language = 'zh', others: Loose[] = []): string[] {
  const rulebook = sound({ items: [measured({ kinds })], outcomes: [...others, outcome] });
  const own = rulebook.outcomes.at(-1);
  return outcomeKinds.find(({ kind }) => kind === own?.kind)?.describe?.(own as never, new Description(rulebook, language)) ?? [];
}

const ofMeasures: Record<string, Loose> = {
  kind: { worth: { 好: 5, 差: 1 } }, votes: { worth: { 好: 5, 差: null } }, value: { low: 0, high: 100, choices: [0, 50, 100] }, count: { where: { from: 300 } }, rank: { end: 'bottom', as: 'share' },
};
const ofScales: Record<string, Loose> = {
  same: { times: 2, plus: -1 }, share: { full: 2, over: 12, least: 0.5 }, bands: { bands: [{ from: 60, points: 5 }, { below: 60, points: 0 }] }, line: { points: [[0, 0], [10, 5]] },
  steps: { from: 1, start: 8, below: { each: 0.01, points: -1, part: { parameter: 'part' } }, above: { each: 0.1, points: 0.5 }, least: 0.3 },
  places: { points: [20, 18], rest: null }, spread: { low: 2, high: 9 }, best: { order: 'low' }, average: { of: 'median' },
};
const ofGathers: Record<string, Loose> = { trimmed: { drop: 1 }, shares: { shares: { 好: 0.4, 差: 0.6 } } };

describe('an item that is measured, in words', () => {
  it('is three steps with all their figures, then what holds for it', () => {
    expect(wordsOf(measured({ absent: 'zero', without: 'mean', min: 2, round: { digits: 1, mode: 'down' } }))).toEqual([
      '取数：完成率，即完成数除以目标数；目标数不大于0的，文件没有写怎么计，待定',
      '一个对象只取一行；相同的不多计，不一致的待核定',
      '换算：得分＝10×完成率，最低0分，最高10分',
      '满分10分',
      '最高10分',
      '保留小数1位，多的舍去',
      '最低2分',
      '没有数据的计0分',
      '填“无此项任务”的，取同类有任务单位这一项得分的平均分，四舍五入到小数6位',
    ]);
  });

  it('writes a share in per cent, and its steps in percentage points', () => {
    const said = wordsOf(measured({ scale: { by: 'steps', from: 0.95, below: { each: 0.01, points: -1, part: 'whole' } } }));
    expect(said).toContain('完成率正好95%：10分');
    expect(said).toContain('每低1个百分点扣1分，不足1个百分点的不计');
    expect(said).toContain('高于95%的不加');
    expect(wordsOf(measured({ scale: { by: 'bands', bands: [{ from: 0.95, points: 10 }, { from: 0.8, below: 0.95, points: 5 }] } }), 'en')).toEqual(expect.arrayContaining(['the rate of completion at least 95%: 10', 'the rate of completion at least 80% and below 95%: 5']));
  });

  it('says what lies in no band only where there is such a figure', () => {
    const banded = (bands: Loose[], more: Loose = {}): string => wordsOf(measured({ measure: { of: 'value' }, scale: { by: 'bands', bands, ...more } })).join();
    expect(banded([{ from: 60, points: 5 }, { below: 60, points: 0 }])).not.toContain('不在以上各档里');
    expect(banded([{ from: 60, points: 5 }])).toContain('不在以上各档里的，文件没有写，待定');
    expect(banded([{ from: 60, points: 5 }], { rest: [1, 3] })).toContain('由人在1至3分之间定');
  });

  it('says how often it is scored in a year, by what it is multiplied, and that it may count for nothing', () => {
    const said = wordsOf(measured({ periods: { each: 'quarter', take: 'weights', weights: [0.1, 0.2, 0.3, 0.4], of: 'held' }, times: '系数', over: '人口', counts: false }));
    expect(said).toEqual(expect.arrayContaining(['得分乘以单位的“系数”', '得分除以单位的“人口”', '按季度分别计分（以上各行说的是一期），各期依次乘以0.1、0.2、0.3、0.4后相加', '只算考核过的期，即有单位填了数据的期', '单独列出，不计入总分和上级指标']));
  });

  it.each(Object.keys(ofMeasures))('tells the measure %s in both languages, with every figure', (of) => everyFigure({ measure: { of, ...ofMeasures[of] }, scale: { by: 'same' }, kinds }));
  it.each(Object.keys(ofScales))('tells the scale %s in both languages, with every figure', (by) => everyFigure({ measure: { of: by === 'places' ? 'rank' : 'value' }, scale: { by, ...ofScales[by] } }));
  it.each(Object.keys(ofGathers))('tells in both languages how rows are put together by %s', (per) => everyFigure({ measure: { of: 'value', per, ...ofGathers[per] }, kinds }));
  it('tells in both languages what is compared with others, and which rows are one', () => {
    everyFigure({ measure: { of: 'value', per: 'mean', key: 'by', expect: 5, minus: { of: 'median', pool: 'group' }, place: { order: 'low', end: 'bottom', as: 'share' } } });
  });

  /** Each number of the rule stands in its words, as it is or in per cent; no slot is left open. */
  function everyFigure(over: Loose): void {
    const figures = [...JSON.stringify(over).matchAll(/-?\d+(\.\d+)?/g)].map(([text]) => Math.abs(Number(text)));
    const texts = (['zh', 'en'] as const).map((language) => wordsOf(measured(over), language));
    expect(texts[0]?.length).toBe(texts[1]?.length);
    for (const said of texts.map((lines) => lines.join('\n'))) {
      expect(said).not.toMatch(/[{}]|undefined|NaN|\[object/);
      for (const figure of figures) expect(said).toMatch(new RegExp(`(?<![\\d.])(${String(figure).replace('.', '\\.')}|${Math.round(figure * 100)}%)(?![\\d.]*\\d)`));
    }
  }
});

describe('a group in words', () => {
  it('says how its parts come together, with their numbers', () => {
    const group = { kind: 'group', code: 'G', name: '工作', clause: '1', items: ['A', 'B'], by: 'weights', weights: { A: 0.4, B: 0.6 }, factor: 0.5, plus: -3, max: 20 };
    const others = [A, measured({ code: 'B', name: '项目' })];
    expect(wordsOf(group, 'zh', others)).toEqual(['下级指标乘以系数后相加：A 资金×0.4、B 项目×0.6', '合成后乘以0.5', '合成后减3', '除不尽的四舍五入到小数6位', '最高20分']);
    expect(wordsOf({ ...group, by: 'sum', weights: undefined, factor: undefined, plus: undefined }, 'en', others)[0]).toBe('its parts added up: A 资金, B 项目');
  });
});

describe('events in words', () => {
  it('say ranges, steps and spans of a rate', () => {
    const said = wordsOf({ kind: 'tariff', code: 'T', name: '扣分', clause: '1', kinds, start: 10, weight: 10, highest: true, min: 0, rates: [{ kind: '好', points: [-3, -2] }, { kind: '差', points: -1, per: { each: 10, part: 'begun' }, when: { from: 300 } }] });
    expect(said).toEqual(expect.arrayContaining(['好 每次-3至-2分，由填写的数定；没有填的，这一次按这个区间计', '差 数值达到300的，每10计-1分，不足10的按10计', '从10分起算', '满分10分', '加分、扣分各只取最重的一次', '最低0分']));
    expect(said).not.toContain('不封顶');
  });
});

describe('outcomes in words', () => {
  const conditions: Record<string, Loose> = {
    total: { from: 60, below: 80 }, item: { item: 'A', above: 3 }, events: { item: 'A', kind: '差', level: 'county', from: 2 }, place: { end: 'bottom', share: 0.2, pool: 'all', tie: 'in' }, grade: { grades: ['a', 'b'] }, veto: { code: 'fire' },
  };
  const fire = { kind: 'veto', clause: '2', code: 'fire', message: '发生火灾', when: { of: 'total', below: 10 } };
  const trigger = (when: Loose): Loose => ({ kind: 'trigger', clause: '9', when, consequence: 'talk' });

  it.each([
    ['total', '总分达到60、低于80分的：约谈'],
    ['item', '“A 资金”得分超过3分的：约谈'],
    ['events', '“A 资金”中县级 差有2次以上的：约谈'],
    ['place', '总分在全部单位里排后20%（名额舍去小数），边上并列的都算的：约谈'],
    ['grade', '等次为优秀或合格的：约谈'],
    ['veto', '因“发生火灾”被一票否决的：约谈'],
  ])('say the condition %s with all that it names', (of, expected) => {
    expect(saidOf(trigger({ of, ...conditions[of] }), 'zh', [fire])).toEqual([expected]);
    expect(saidOf(trigger({ of, ...conditions[of] }), 'en', [fire]).join()).not.toMatch(/[{}]|undefined/);
  });

  it('put in brackets what is itself put together', () => {
    const low = { of: 'total', below: 60 };
    expect(saidOf(trigger({ all: [low, { any: [{ of: 'veto' }, { not: { of: 'grade', grades: ['a'] } }] }] }))).toEqual(['总分低于60分，并且（被一票否决，或者（等次为优秀）不成立）的：约谈']);
  });

  it('say what follows from a veto', () => {
    expect(saidOf({ ...fire, then: { total: 0, ranked: false, atMost: 'b' } })).toEqual(['总分低于10分的，一票否决：发生火灾', '一票否决的，总分记0分', '一票否决的，不参加排名', '一票否决的，等次最高为合格']);
    expect(saidOf(fire)).toContain('一票否决不改分数');
  });

  it('say the line, the places and the exceptions of each grade', () => {
    const grading = { kind: 'grading', clause: '3', pool: 'group', grades: [{ grade: 'a', from: 90, share: 0.2, upTo: true, unless: { of: 'veto' } }, { grade: 'b' }] };
    expect(saidOf(grading)).toEqual([
      '优秀：总分达到90分，名额为同类同组单位数的20%，舍去小数，名额里先减去已评更好等次的，被一票否决的除外',
      '合格：其余的',
      '从上到下依次评定，按总分从高到低占名额',
      '名额边上同分、排不下的，同分的都不占名额，转入下一等次，列名提请研究',
      '有名额的等次，还有单位待定或有错而可能够得上的，暂不评定',
    ]);
    expect(saidOf({ kind: 'downgrade', clause: '4', when: { of: 'veto' }, by: 1 }, 'en')).toEqual(['where it is vetoed: down by 1, not beyond the last grade', 'places that come free are not filled']);
  });

  it.each<[string, Loose, string]>([
    ['by grades', { amount: 1000, by: { grades: { a: 1.2, b: 1 } } }, '奖励“奖金”：1000元×等次系数（优秀1.2、合格1）；其他等次和没有等次的为0'],
    ['by the score', { attribute: '基数', by: { score: 100 } }, '奖励“奖金”：单位的“基数”×总分÷100，总分低于0的为0'],
    ['by an item', { amount: 5, by: { item: 'A' } }, '奖励“奖金”：5元×“A 资金”的得分'],
    ['out of a pool', { by: { pool: 8000 }, pool: 'all' }, '奖励“奖金”：8000元在全部单位里按总分分配，总分低于0的按0'],
    ['by a scale', { by: { scale: { by: 'places', points: [300, 200] } }, on: 'place' }, '奖励“奖金”：按名次定'],
  ])('say an award %s, and its figures', (_how, over, first) => {
    const said = saidOf({ kind: 'award', clause: '5', code: '奖金', share: 0.25, times: '人数', ...over });
    expect(said[0]).toBe(first);
    expect(said).toEqual(expect.arrayContaining(['再乘以单位的“人数”', '发其中的25%', '四舍五入到分；总分或等次未定的给出区间']));
    if ('scale' in (over.by as Loose)) expect(said[1]).toBe('换算：按名次：第1名300元、第2名200元');
  });

  it('say of the total what is more than the sum', () => {
    const total = { start: 60, times: '系数', min: 0, max: 100, round: { digits: 2 } };
    expect(describeTotal(new Description(sound({ items: [A], total }), 'zh'))).toEqual(['总分从60分起算', '总分乘以单位的“系数”', '总分：四舍五入到小数2位', '总分最低0分', '总分最高100分']);
  });
});

/** By the cases that stand beside each, so that one that is added is looked at, too. */
describe.each(families.filter(({ part }) => part !== 'items' && part !== 'outcomes'))('every one of $part', ({ part, names, lists, uses }) => {
  it.each(names)('puts itself in words in both languages: %s', (name) => {
    const rulebooks = filesOf(part, name).map((file) => checkRulebook(whole(read(part, name, file).rulebook)).rulebook);
    const said = rulebooks.flatMap((rulebook) => {
      if (!rulebook) return [];
      return lists.flatMap((list) => (rulebook[list] as Loose[]).filter((spec) => uses(spec, name)).map((spec) => {
        const kind = [...itemKinds, ...outcomeKinds].find((each) => each.kind === spec.kind);
        return (['zh', 'en'] as const).map((language) => kind?.describe?.(spec as never, new Description(rulebook, language)) ?? []);
      }));
    });
    expect(said.length).toBeGreaterThan(0);
    for (const [zh = [], en = []] of said) {
      expect(zh.length).toBeGreaterThan(0);
      expect(en).toHaveLength(zh.length);
      expect([...zh, ...en].join('\n')).not.toMatch(/[{}]|undefined|NaN|\[object/);
      expect(zh.join()).not.toBe(en.join());
    }
  });
});
