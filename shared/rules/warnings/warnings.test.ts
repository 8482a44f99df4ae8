import { describe, expect, it } from 'vitest';
import { reviewRulebook } from '../../engine/check-rulebook';

type Loose = Record<string, unknown>;

const item = (over: Loose = {}): Loose => ({ kind: 'measured', code: 'A', name: '资金', clause: '1', weight: 10, measure: { of: 'value', low: 0, high: 100 }, scale: { by: 'same' }, ...over });
const tariff = (over: Loose): Loose => ({ kind: 'tariff', code: 'A', name: '加分', clause: '1', max: 20, ...over });
const book = (over: Loose): Loose => ({
  format: 'kaohe-rulebook/1', id: 'own', version: '1', title: '办法', source: { title: '办法' }, period: 'year', unitTypes: [{ code: 'town', name: '乡镇' }], outcomes: [], total: {}, ...over,
});

/** What is warned of, place by place; the rulebook itself must be sound. */
function warned(over: Loose, language: 'zh' | 'en' = 'zh'): Record<string, string> {
  const { errors, warnings } = reviewRulebook(book(over), language);
  expect(errors).toEqual([]);
  return Object.fromEntries(warnings.map(({ pointer, detail }) => [pointer, detail]));
}
const places = (over: Loose): string[] => Object.keys(warned(over));
const banded = (bands: Loose[], more: Loose = {}, measure: Loose = { of: 'value', low: 0, high: 100 }): Loose => ({ items: [item({ measure, scale: { by: 'bands', bands, ...more } })] });

describe('a rulebook that can be scored', () => {
  it('is told where no band holds a figure: between two, at one figure, below the first, above the last', () => {
    const between = banded([{ below: 60, points: 0 }, { from: 60, below: 80, points: 5 }, { from: 90, points: 10 }]);
    expect(warned(between)).toEqual({ '/items/0/scale/bands/2': 'A 资金：80和90之间没有写分，落在中间的只能待定；请补上一档，或写明由人在多少分之间定' });
    expect(warned(between, 'en')['/items/0/scale/bands/2']).toContain('between 80 and 90');
    expect(warned(banded([{ below: 60, points: 0 }, { above: 60, points: 5 }]))['/items/0/scale/bands/1']).toContain('正好60的没有写分');
    expect(warned(banded([{ from: 60, points: 5 }]))['/items/0/scale/bands/0']).toContain('60以下的没有写分');
    expect(warned(banded([{ below: 60, points: 5 }]))['/items/0/scale/bands/0']).toContain('60以上的没有写分');
  });

  it('is not told of a gap in which no figure can lie, nor of one that is left to people', () => {
    expect(places(banded([{ from: 0, to: 59, points: 0 }, { from: 60, to: 100, points: 5 }]))).toEqual(['/items/0/scale/bands/1']);
    expect(places(banded([{ from: 0, below: 60, points: 0 }, { from: 60, to: 100, points: 5 }]))).toEqual([]);
    expect(places(banded([{ from: 0, to: 5, points: 0 }, { from: 6, points: 5 }], {}, { of: 'count' }))).toEqual([]);
    expect(places(banded([{ from: 0, to: 5, points: 0 }, { from: 7, points: 5 }], {}, { of: 'count' }))).toEqual(['/items/0/scale/bands/1']);
    expect(places(banded([{ to: 3, points: 9 }, { from: 4, points: 5 }], {}, { of: 'rank' }))).toEqual([]);
    expect(places(banded([{ from: 60, points: 5 }], { rest: [0, 3] }))).toEqual([]);
  });

  it('is told of a word whose worth lies in no band', () => {
    const rated = { items: [item({ kinds: [{ code: '好', name: '好' }, { code: '差', name: '差' }], measure: { of: 'kind', worth: { 好: 5, 差: 1 } }, scale: { by: 'bands', bands: [{ from: 2, points: 10 }, { below: 0, points: 0 }] } })] };
    expect(warned(rated)).toEqual({ '/items/0/scale/bands': 'A 资金：值1不在任何一档里，取到它的没有分；请补上一档' });
  });

  it('is told of a cap that nothing reaches, and of one that a single event passes', () => {
    expect(warned({ items: [tariff({ rates: [{ points: -2 }], cap: { max: 5 } })] })['/items/0/cap/max']).toContain('没有一种情形加分');
    expect(warned({ items: [tariff({ rates: [{ points: 2 }], cap: { min: -5 } })] })['/items/0/cap/min']).toContain('没有一种情形扣分');
    expect(warned({ items: [tariff({ rates: [{ points: [2, 6] }], cap: { max: 5 } })] })['/items/0/cap/max']).toContain('一次就加6分，超过了封顶5分');
    expect(warned({ items: [tariff({ rates: [{ points: -6 }], cap: { min: -5 } })] })['/items/0/cap/min']).toContain('一次就扣6分，超过了限额5分');
    expect(warned({ items: [{ ...tariff({}), kind: 'deduct', weight: 5, each: 6, max: undefined }] })['/items/0/each']).toContain('超过了满分5分');
    expect(places({ items: [tariff({ rates: [{ points: 5 }, { points: -5 }], cap: { max: 5, min: -5 } })] })).toEqual([]);
  });

  it('is told which of the five levels have no figure', () => {
    const levels = { national: 5, provincial: 4, municipal: 3 };
    expect(warned({ items: [tariff({ rates: [{ levels }] })] })['/items/0/rates/0/levels']).toContain('没有写县级、乡镇级的分');
    expect(places({ items: [tariff({ rates: [{ levels: { ...levels, county: 2, township: 1 } }] })] })).toEqual([]);
  });

  it('is told of an item that comes to the same whatever is entered', () => {
    for (const over of [{ min: 3, max: 3 }, { scale: { by: 'same', times: 0, plus: 3 } }, { scale: { by: 'line', points: [[0, 3], [100, 3]] } }, { scale: { by: 'bands', bands: [{ points: 3 }] } }]) {
      expect(warned({ items: [item(over)] })['/items/0']).toBe('A 资金：无论填什么都是3分；请核对标准，或去掉这一项');
    }
  });

  it('is told of findings without points that nothing reads, and not of those that a veto reads', () => {
    const found = tariff({ rates: [{ points: 0 }] });
    expect(places({ items: [found] })).toEqual(['/items/0']);
    const veto = { kind: 'veto', clause: '2', code: 'v', message: '否决', when: { of: 'events', item: 'A' } };
    expect(places({ items: [found], outcomes: [veto] })).toEqual([]);
  });

  it('is told of a grade that nobody can reach', () => {
    const graded = (lines: Loose[], more: Loose[] = []): Loose => ({ items: [item()], grades: ['a', 'b', 'c'].map((code) => ({ code, name: code.toUpperCase() })), outcomes: [{ kind: 'grading', clause: '3', grades: lines }, ...more] });
    expect(warned(graded([{ grade: 'a', from: 11 }, { grade: 'b', from: 5 }, { grade: 'c' }]))).toEqual({ '/outcomes/0/grades/0/from': '“A”要11分以上，而总分最高只有10分，谁也达不到；请核对' });
    expect(warned(graded([{ grade: 'a', from: 5 }, { grade: 'b', from: 8 }, { grade: 'c' }]))['/outcomes/0/grades/1']).toContain('都已评为前面的“A”');
    expect(warned(graded([{ grade: 'a', places: 0 }, { grade: 'b', from: 5 }, { grade: 'c' }]))['/outcomes/0/grades/0/places']).toContain('名额是0');
    expect(warned(graded([{ grade: 'a', from: 5 }, { grade: 'b' }]))['/grades/2']).toContain('没有一条规则给出等次“C”');
    const down = { kind: 'downgrade', clause: '4', when: { of: 'total', below: 1 }, to: 'c' };
    expect(places(graded([{ grade: 'a', from: 5, share: 0.2 }, { grade: 'b', from: 5 }, { grade: 'b' }], [down]))).toEqual([]);
  });

  it('is told of a step of which a part is not said', () => {
    const stepped = (below: Loose, of = 'ratio'): Loose => ({ items: [item({ measure: { of }, scale: { by: 'steps', from: 1, below } })] });
    expect(warned(stepped({ each: 0.01, points: -1 }))['/items/0/scale/below']).toContain('不足0.01的部分怎么计没有写');
    expect(places(stepped({ each: 0.01, points: -1, part: 'whole' }))).toEqual([]);
    expect(places(stepped({ each: 1, points: -1 }, 'count'))).toEqual([]);
    expect(warned({ items: [tariff({ rates: [{ points: 1, per: { each: 10 } }] })] })['/items/0/rates/0/per']).toContain('不足10的部分');
  });

  it('is told of an item that has neither a full mark nor any limit, unless a group holds it or it counts for nothing', () => {
    const open = tariff({ rates: [{ points: 1 }], max: undefined });
    expect(warned({ items: [open] })['/items/0']).toContain('没有分值，也没有封顶和保底');
    expect(places({ items: [{ ...open, counts: false }] })).toEqual([]);
    expect(places({ items: [open, { kind: 'group', code: 'G', name: '加分', clause: '1', items: ['A'], max: 10 }] })).toEqual([]);
  });
});
