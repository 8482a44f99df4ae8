import { describe, expect, it } from 'vitest';
import type { CellReading, Read } from '../../workbook/wording/types';
import type { Fixture } from './fixture';
import { outsideFixtures, ownFixtures } from './fixtures';
import { evaluate, judge, precision, recall } from './measures';

const fixture = (reads: Record<string, unknown>[], more: Partial<Fixture> = {}): Fixture => ({
  id: 'F', text: '完成率每低1个百分点扣0.5分，扣完为止，酌情处理', weight: 10, column: '计分细则', open: [], open_at: [], not_understood: [], tags: [], ...more,
  reads: reads.map((read) => ({ rests_on: ['每低1个百分点扣0.5分'], ...read }) as unknown as Read),
});
const perfect = ({ id, reads, open, open_at, not_understood }: Fixture): CellReading => ({ id, reads, open, open_at, not_understood });
const steps = { kind: 'measured', weight: 10, measure: { of: 'ratio' }, scale: { by: 'steps', from: 1, below: { each: 0.01, points: -0.5 } } };
const asking = fixture([steps], { open: ['零头怎么算？'], open_at: [['/0/scale/below/part']], not_understood: ['酌情'] });

const corpora = [...ownFixtures('known'), ...ownFixtures('unseen'), ...outsideFixtures()];

describe('a reading that says what the fixture says', () => {
  it('is right, whatever the fixture', () => {
    const results = [...corpora, asking].map((each) => judge(each, perfect(each)));
    expect(results.flatMap(({ fixture: { id }, rules }) => rules.filter(({ verdict }) => verdict !== 'right').map(({ because }) => [id, ...because]))).toEqual([]);
    expect(results.flatMap(({ fixture: { id }, places }) => places.filter(({ asked }) => !asked).map(({ place }) => [id, place]))).toEqual([]);
    expect(results.flatMap(({ unshown }) => unshown)).toEqual([]);
  });
});

/** Every figure of a rule, by its place. */
function figures(value: unknown, at: string[] = []): string[][] {
  if (typeof value === 'number') return [at];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => figures(inner, [...at, key])) : [];
}

function altered(read: Read, [...path]: string[], to: (figure: number) => number): Read {
  const copy = structuredClone(read) as unknown as Record<string, unknown>;
  const last = path.pop() as string;
  const parent = path.reduce<Record<string, unknown>>((value, step) => value[step] as Record<string, unknown>, copy);
  parent[last] = to(parent[last] as number);
  return copy as unknown as Read;
}

describe('a reading with one altered figure', () => {
  it('is wrong, but where the place is open', () => {
    const passed = [...corpora, asking].flatMap((each) =>
      each.reads.flatMap((read, at) =>
        figures(read).flatMap((path) => {
          const pointer = `/${at}/${path.join('/')}`;
          const open = each.open_at.flat().some((place) => pointer.startsWith(place) || place.startsWith(pointer) || /\/(kind|bands\/\d+\/(to|from|above|below))$/.test(place));
          if (open) return [];
          // Raised or lowered: of two bounds that hold the same side the looser one says nothing.
          const noticed = [(figure: number) => figure * 1.25 + 0.0013, (figure: number) => figure * 0.75 - 0.0013, (figure: number) => figure * 3 + 1].some((to) => {
            const reading = { ...perfect(each), reads: each.reads.map((other, place) => (place === at ? altered(other, path, to) : other)) };
            return judge(each, reading).rules[at]?.verdict === 'wrong';
          });
          return noticed ? [] : [`${each.id} ${pointer}`];
        }),
      ),
    );
    expect(passed).toEqual([]);
  });
});

describe('counting', () => {
  const read = (reads: Record<string, unknown>[], more: Partial<CellReading> = {}): CellReading => ({ ...perfect(asking), reads: fixture(reads).reads, ...more });

  it('takes a rule with more than the read for wrong', () => {
    expect(judge(asking, read([{ ...steps, max: 12 }])).rules[0]).toMatchObject({ verdict: 'wrong', because: ['max is 12, not 10'] });
    expect(judge(asking, read([{ ...steps, absent: 'zero' }])).rules[0]?.verdict).toBe('wrong');
  });

  it('takes another kind for wrong, but leaves it open where the kind is', () => {
    const deduct = { kind: 'deduct', weight: 10, each: 0.5 };
    expect(judge(asking, read([deduct])).rules[0]?.verdict).toBe('wrong');
    expect(judge({ ...asking, open_at: [['/0/kind']] }, read([deduct])).rules[0]?.verdict).toBe('left open');
  });

  it('leaves a rule open that lacks something of the read', () => {
    const { weight: _, ...without } = { ...steps, min: 0, max: 10 };
    expect(judge(asking, read([{ ...without, scale: { ...steps.scale, start: 10 } }])).rules[0]).toMatchObject({ verdict: 'left open', because: ['not found: weight 10'] });
  });

  it('takes a second rule on the same words for wrong, and one on words of no read', () => {
    const twice = judge(asking, read([steps, { ...steps, rests_on: ['0.5分'] }]));
    expect(twice.rules.map(({ verdict }) => verdict)).toEqual(['right', 'wrong']);
    expect(judge(asking, read([{ ...steps, rests_on: ['酌情处理'] }])).rules[0]).toMatchObject({ verdict: 'wrong', because: ['no rule rests on these words'] });
    expect(judge(asking, read([{ ...steps, rests_on: ['每低1个百分点扣0.5分', '从未印过'] }])).rules[0]?.verdict).toBe('wrong');
  });

  it('takes everything in a trap for wrong', () => {
    const { measures } = evaluate([fixture([], { tags: ['trap'] })], () => read([steps]));
    expect(measures).toMatchObject({ wrong: 1, traps: 1, emptyTraps: 0 });
    expect(precision(measures)).toBe(0);
  });

  it('sees an open place that is filled in unasked, and one that is not asked at all', () => {
    const unasked = { open: [], open_at: [] };
    const filled = { ...steps, scale: { ...steps.scale, below: { ...steps.scale.below, part: 'whole' } } };
    expect(judge(asking, read([filled], unasked)).places).toEqual([{ place: '/0/scale/below/part', asked: false, guessed: true }]);
    expect(judge(asking, read([steps], unasked)).places).toEqual([{ place: '/0/scale/below/part', asked: false, guessed: false }]);
    expect(judge(asking, read([filled])).places).toEqual([{ place: '/0/scale/below/part', asked: true, guessed: false }]);
    expect(judge(asking, read([filled], unasked)).rules[0]?.verdict).toBe('right');
  });

  it('counts a read without rule, words that are not shown, and questions', () => {
    const { measures } = evaluate([asking], () => ({ ...read([]), open: ['一？', '二？'], open_at: [[], []], not_understood: [] }));
    expect(measures).toMatchObject({ right: 0, reads: 1, asked: 0, shown: 0, words: 1, questions: 2, questionsWanted: 1 });
    expect(recall(measures)).toBe(0);
  });

  it('asks for a place in a list by the place that it has in the proposal', () => {
    const rates = [{ kind: '一般事故', points: -5 }, { kind: '较大事故', points: -10 }];
    const tariff = { kind: 'tariff', weight: 10, start: 10, min: 0, rates };
    const wanted = fixture([tariff], { open: ['对吗？'], open_at: [['/0/rates/1/points']] });
    const turned = read([{ ...tariff, rates: [...rates].reverse() }], { open: ['对吗？'], open_at: [['/0/rates/0/points']] });
    expect(judge(wanted, turned)).toMatchObject({ rules: [{ verdict: 'right' }], places: [{ asked: true }] });
  });
});

describe('equal readings', () => {
  const both = (one: Record<string, unknown>, other: Record<string, unknown>): string[] =>
    [[one, other], [other, one]].map(([a, b]) => {
      const wanted = fixture([a as Record<string, unknown>]);
      const { verdict, because } = judge(wanted, { ...perfect(wanted), reads: fixture([b as Record<string, unknown>]).reads }).rules[0] as { verdict: string; because: readonly string[] };
      return [verdict, ...because].join(' ');
    });
  const right = ['right', 'right'];
  const measured = (measure: object, scale: object, more: object = {}): Record<string, unknown> => ({ kind: 'measured', weight: 10, measure, scale, ...more });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['a deduction of one figure, and takes from the full mark', { kind: 'deduct', weight: 10, each: 1 }, { kind: 'tariff', weight: 10, start: 10, min: 0, rates: [{ points: -1 }] }],
    ['a range of deductions', { kind: 'deduct', weight: 10, each: [1, 3] }, { kind: 'tariff', weight: 10, start: 10, min: 0, rates: [{ points: [-3, -1] }] }],
    ['a cap of takes, and a floor', { kind: 'tariff', start: 10, weight: 10, cap: { min: -5 }, rates: [{ points: -2 }] }, { kind: 'tariff', start: 10, weight: 10, min: 5, rates: [{ points: -2 }] }],
    ['a cap of adds, and a bound', { kind: 'tariff', cap: { max: 3 }, rates: [{ points: 2 }] }, { kind: 'tariff', max: 3, min: 0, rates: [{ points: 2 }] }],
    ['counted rows, and a tariff for each', measured({ of: 'count', where: { from: 2 } }, { by: 'same', times: 0.5 }), { kind: 'tariff', weight: 10, cap: { max: 10 }, rates: [{ points: 0.5, when: { from: 2 } }] }],
    ['words, and the choices of a score', measured({ of: 'kind', worth: { 好: 10, 差: 4 } }, { by: 'same' }), { kind: 'given', weight: 10, choices: [4, 10] }],
    ['all or nothing, by word and by ratio', measured({ of: 'kind', worth: { 完成: 10, 未完成: 0 } }, { by: 'same' }), measured({ of: 'ratio' }, { by: 'bands', bands: [{ below: 1, points: 0 }, { from: 1, points: 10 }] })],
    ['a step each way, and a line', measured({ of: 'ratio' }, { by: 'steps', from: 0.95, below: { each: 0.01, points: -0.5, part: 'exact' } }), measured({ of: 'ratio' }, { by: 'line', points: [[0.75, 0], [0.95, 10]] })],
    ['a mean of twelve, and periods', measured({ of: 'ratio', per: 'mean', key: 'period', expect: 12, after: 'scale' }, { by: 'share' }), measured({ of: 'ratio' }, { by: 'share' }, { periods: { each: 'month', take: 'mean' } })],
    ['weighed parts, and shares', { kind: 'group', by: 'weights', weights: { 甲局: 0.6, 乙局: 0.4 } }, measured({ of: 'value', per: 'shares', shares: { 乙局: 0.4, 甲局: 0.6 } }, { by: 'same' })],
    ['a veto that holds a grade down, and a downgrade', { kind: 'veto', when: { of: 'veto' }, then: { atMost: '合格' } }, { kind: 'downgrade', when: { of: 'veto' }, atMost: '合格' }],
    ['a share, and a multiple held in its bounds', measured({ of: 'ratio' }, { by: 'share', full: 0.8 }), measured({ of: 'ratio' }, { by: 'same', times: 12.5 })],
    ['a score of another full mark, and its conversion', { kind: 'given', weight: 10, outOf: 120 }, measured({ of: 'value', low: 0, high: 120 }, { by: 'same', times: 10 / 120 })],
    ['the worth of votes in the votes and in the scale', measured({ of: 'votes', worth: { 好: 100, 差: 0 } }, { by: 'same', times: 0.1 }), measured({ of: 'votes', worth: { 好: 1, 差: 0 } }, { by: 'share' })],
    ['members that say the default', measured({ of: 'ratio' }, { by: 'share' }, { min: 0, max: 10, absent: 'open', counts: true }), measured({ of: 'ratio' }, { by: 'share' })],
    ['bands in another order, cut otherwise', measured({ of: 'value' }, { by: 'bands', bands: [{ from: 90, points: 10 }, { below: 90, points: 0 }] }), measured({ of: 'value' }, { by: 'bands', bands: [{ below: 50, points: 0 }, { from: 50, below: 90, points: 0 }, { from: 90, points: 10 }] })],
    ['so much for each grade', { kind: 'award', amount: 1000, by: { grades: { 优秀: 2, 合格: 1 } } }, { kind: 'award', amount: 1, by: { grades: { 优秀: 2000, 合格: 1000 } } }],
    ['names that share a piece with each other', measured({ of: 'kind', worth: { 好: 10, 较好: 8, 差: 0 } }, { by: 'same' }), measured({ of: 'kind', worth: { 评为好: 10, 较好: 8, 差: 0 } }, { by: 'same' })],
    ['places one by one, and bands of places', measured({ of: 'rank' }, { by: 'places', points: [10, 8], rest: 5 }), measured({ of: 'rank' }, { by: 'bands', bands: [{ to: 1, points: 10 }, { from: 2, to: 2, points: 8 }, { from: 3, points: 5 }] })],
    ['bands of what is counted, whatever lies between whole figures', measured({ of: 'count' }, { by: 'bands', bands: [{ to: 2, points: 10 }, { from: 3, points: 0 }] }), measured({ of: 'count' }, { by: 'bands', bands: [{ to: 2, points: 10 }, { above: 2, points: 0 }] })],
    ['conditions in another order', { kind: 'veto', when: { all: [{ of: 'item', item: '甲', below: 1 }, { of: 'item', item: '乙', below: 2 }] } }, { kind: 'veto', when: { all: [{ of: 'item', item: '乙类', below: 2 }, { of: 'item', item: '甲类', below: 1 }] } }],
    ['rates that differ in their names alone', { kind: 'deduct', weight: 10, each: 1, kinds: [{ code: '迟到', name: '迟到' }] }, { kind: 'tariff', weight: 10, start: 10, min: 0, rates: [{ kind: '迟到', points: -1 }, { kind: '早退', points: -1 }] }],
  ])('%s', (_, one, other) => expect(both(one, other)).toEqual(right));

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['bounds after netting, and caps of each side', { kind: 'tariff', min: -3, max: 3, rates: [{ kind: '奖', points: 1 }, { kind: '罚', points: -1 }] }, { kind: 'tariff', cap: { min: -3, max: 3 }, rates: [{ kind: '奖', points: 1 }, { kind: '罚', points: -1 }] }],
    ['figures that hang on each other’s names', measured({ of: 'kind', worth: { 完成: 10, 未完成: 0 } }, { by: 'same' }), measured({ of: 'kind', worth: { 完成: 0, 未完成: 10 } }, { by: 'same' })],
    ['rates that hang on each other’s names', { kind: 'tariff', rates: [{ kind: '一般事故', points: -1 }, { kind: '较大事故', points: -2 }] }, { kind: 'tariff', rates: [{ kind: '一般事故', points: -2 }, { kind: '较大事故', points: -1 }] }],
    ['an edge that one band holds and the other not', measured({ of: 'value' }, { by: 'bands', bands: [{ from: 90, points: 10 }, { below: 90, points: 0 }] }), measured({ of: 'value' }, { by: 'bands', bands: [{ above: 90, points: 10 }, { to: 90, points: 0 }] })],
    ['bands of places that differ in one', measured({ of: 'rank' }, { by: 'places', points: [10, 8], rest: 5 }), measured({ of: 'rank' }, { by: 'bands', bands: [{ to: 1, points: 10 }, { from: 2, to: 3, points: 8 }, { from: 4, points: 5 }] })],
    ['a step that counts begun, and a line', measured({ of: 'ratio' }, { by: 'steps', from: 0.95, below: { each: 0.01, points: -0.5, part: 'begun' } }), measured({ of: 'ratio' }, { by: 'line', points: [[0.75, 0], [0.95, 10]] })],
    ['monthly scores, and the score of a mean', measured({ of: 'ratio', per: 'mean', key: 'period', expect: 12 }, { by: 'line', points: [[0, 0], [1, 10]] }), measured({ of: 'ratio' }, { by: 'line', points: [[0, 0], [1, 10]] }, { periods: { each: 'month', take: 'mean' } })],
  ])('but not %s', (_, one, other) => expect(both(one, other).filter((each) => each.startsWith('right'))).toEqual([]));
});
