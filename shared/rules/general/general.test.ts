import { describe, expect, it } from 'vitest';
import { checkRulebook } from '../../engine/check-rulebook';
import { RULEBOOK_LIMITS } from '../limits';

type Loose = Record<string, unknown>;

const item = (over: Loose = {}): Loose => ({ kind: 'measured', code: 'A', name: '资金', clause: '1', weight: 10, measure: { of: 'value' }, scale: { by: 'same' }, ...over });
const group = (code: string, items: string[], over: Loose = {}): Loose => ({ kind: 'group', code, name: code, clause: '1', items, ...over });
const tariff = (over: Loose): Loose => ({ kind: 'tariff', code: 'A', name: '加分', clause: '1', rates: [{ points: 1 }], ...over });
const book = (over: Loose): Loose => ({
  format: 'kaohe-rulebook/1', id: 'own', version: '1', title: '办法', source: { title: '办法' }, period: 'year', unitTypes: [{ code: 'town', name: '乡镇' }],
  grades: [{ code: 'a', name: '优秀' }, { code: 'b', name: '合格' }], outcomes: [], total: {}, items: [item()], ...over,
});

/** What is wrong, place by place; a place may have several faults. */
function faults(over: Loose, language: 'zh' | 'en' = 'zh'): string[] {
  return checkRulebook(book(over), language).faults.map(({ pointer, detail }) => `${pointer} ${detail}`);
}
const withItem = (over: Loose): string[] => faults({ items: [item(over)] });
const withOutcome = (outcome: Loose): string[] => faults({ outcomes: [{ clause: '九', ...outcome }] });
const trigger = (when: Loose): Loose => ({ kind: 'trigger', when, eligibility: 'none' });

describe('the tree of a rulebook', () => {
  const one = [expect.stringContaining('一个指标只能有一个上级')];

  it('has each part in one group, once', () => {
    expect(faults({ items: [item(), group('G', ['A']), group('H', ['A'])] })).toEqual(one);
    expect(faults({ items: [item(), group('G', ['A', 'A'])] })).toEqual(one);
  });

  it('goes round in no circle, not through a condition either', () => {
    expect(faults({ items: [group('G', ['H']), group('H', ['G'])] }).join()).toContain('绕了一圈');
    expect(faults({ items: [item({ zero: { of: 'item', item: 'B', below: 1 } }), item({ code: 'B', zero: { of: 'item', item: 'A', below: 1 } })] }).join()).toContain('绕了一圈');
    expect(faults({ items: [item({ zero: { of: 'events', item: 'A' } })] })).toEqual([]);
  });

  it('weighs what its parts weigh, and may be six levels deep', () => {
    expect(faults({ items: [item(), group('G', ['A'], { weight: 9 })] }, 'en')).toEqual(['/items/1/weight G: the full marks of its parts add up to 10, but its own is 9; they must be equal']);
    const tower = (levels: number): Loose[] => [item(), ...Array.from({ length: levels - 1 }, (_, at) => group(`G${at}`, [at === 0 ? 'A' : `G${at - 1}`]))];
    expect(faults({ items: tower(6) })).toEqual([]);
    expect(faults({ items: tower(7) })).toEqual(['/items/0 A 资金：在第6级以下；指标最多分6级']);
  });

  it('has a number for each part where parts go by numbers, and for nothing else', () => {
    const said = faults({ items: [item(), item({ code: 'B' }), group('G', ['A'], { by: 'weights', weights: { B: 1 } })] });
    expect(said).toEqual(['/items/2/weights G：按系数合成，但没有写“A”的系数；每个下级都要写', '/items/2/weights/B G：给“B”写了系数，但它不是下级；请加进下级，或去掉系数']);
  });
});

describe('an item of a rulebook', () => {
  it.each<[string, Loose, string]>([
    ['a full mark of nothing', { weight: 0 }, '/items/0/weight A 资金：满分应大于0，现为0'],
    ['no full mark and one bound', { weight: undefined, max: 3 }, '/items/0 A 资金：没有写满分；没有满分的要把保底和封顶都写上'],
    ['bounds that cross', { min: 5, max: 3 }, '/items/0/min A 资金：保底5高于封顶3'],
    ['a least above the full mark', { min: 11 }, '/items/0/min A 资金：保底11分高于满分10分；请改小保底，或另写封顶'],
    ['numbers for too few periods', { periods: { each: 'half', take: 'weights', weights: [1] } }, '/items/0/periods/weights A 资金：写了1个系数，而一年有2期；每期要有一个'],
    ['bands that overlap', { scale: { by: 'bands', bands: [{ from: 0, to: 5, points: 1 }, { from: 5, points: 2 }] } }, '/items/0/scale/bands/1 A 资金，第2档：与另一档重叠；一个数只能落在一档里，相接处的数只归一档'],
    ['a line that falls back', { scale: { by: 'line', points: [[0, 0], [0, 1]] } }, '/items/0/scale/points/1 A 资金，第2点：横坐标0没有大于前一点的0；各点要从小到大写'],
    ['points by place of what is no place', { scale: { by: 'places', points: [3, 2] } }, '/items/0/scale A 资金：按名次给分，但取的数不是名次；请先排名次，或改用分档'],
    ['shares that are not the whole', { kinds: [{ code: '甲', name: '甲' }], measure: { of: 'value', per: 'shares', shares: { 甲: 0.9 } } }, '/items/0/measure/shares A 资金：各类的比例合计为0.9，应为1'],
    ['rows of what has none', { measure: { of: 'value', rows: 'A' } }, '/items/0/measure/rows A 资金：要用“A”的行，但它没有自己的行可用；请写一个有自己的行的同类指标'],
  ])('may not have %s', (_what, over, expected) => {
    expect(withItem(over)).toEqual([expected]);
  });

  it('may give points by place to each row of a ranking before they are put together', () => {
    const scale = { by: 'places', points: [3, 2] };
    expect(withItem({ measure: { of: 'rank', per: 'mean', after: 'scale' }, scale })).toEqual([]);
    expect(withItem({ measure: { of: 'rank', per: 'mean' }, scale }).length).toBe(1);
  });

  it('leaves a part of a step to a parameter that says it in the three ways there are', () => {
    const asked = (values: string[]): string[] => faults({
      items: [item({ scale: { by: 'steps', from: 1, below: { each: 1, points: -1, part: { parameter: 'p' } } } })],
      parameters: [{ key: 'p', question: '怎么计', clause: '1', type: 'choice', values: values.map((value) => ({ value, text: value })), default: null }],
    });
    expect(asked(['exact', 'whole', 'begun'])).toEqual([]);
    expect(asked(['whole', 'half'])).toEqual([expect.stringContaining('/items/0/scale/below/part/parameter A 资金：参数“p”要是选项')]);
  });

  it('says of a rate which one it is', () => {
    expect(faults({ items: [tariff({ rates: [{ points: 1 }, { points: [3, 2] }] })] })).toEqual(['/items/0/rates/1/points A 加分，第2条标准：从3到2写反了；前一个数不能大于后一个']);
    expect(faults({ items: [tariff({ rates: [{ points: 1, per: { each: 0 } }] })] })).toEqual(['/items/0/rates/0/per/each A 加分，第1条标准：每一步的大小应大于0，现为0']);
  });
});

describe('an outcome of a rulebook', () => {
  it('looks at nothing that is settled only after it', () => {
    expect(withOutcome({ kind: 'veto', code: 'v', message: '否决', when: { of: 'grade', grades: ['a'] } })).toEqual(['/outcomes/0/when 条款九：这里还不能看等次，它在后面才定；先后是各项得分、总分和名次、一票否决、等次、其他']);
    expect(withItem({ zero: { of: 'total', below: 1 } }).join()).toContain('这里还不能看总分');
  });

  it('names what is there, and levels as they are called', () => {
    expect(withOutcome(trigger({ of: 'events', item: 'A', level: '县级' })).join()).toContain('没有“县级”这个级别；可用：national（国家级）、');
    expect(withOutcome(trigger({ of: 'grade', grades: ['c'] })).join()).toContain('没有这个等次“c”');
    expect(withOutcome(trigger({ of: 'veto', code: 'w' })).join()).toContain('没有这个一票否决“w”');
  });

  it('says how many places there are in one way', () => {
    expect(withOutcome({ kind: 'grading', grades: [{ grade: 'a', share: 0.2, places: 3 }] })).toEqual(['/outcomes/0/grades/0 条款九，第1等：名额写比例，或写个数，两样只写一样']);
    expect(withOutcome({ kind: 'grading', grades: [{ grade: 'a', share: 20 }] })).toEqual(['/outcomes/0/grades/0/share 条款九，第1等：比例应大于0、不超过1（20%写作0.2），现为20']);
  });

  it('has a code of its own', () => {
    const award = { kind: 'award', clause: '九', amount: 5, by: { score: 100 } };
    expect(faults({ outcomes: [award, award] })).toEqual([]);
    expect(faults({ outcomes: [{ ...award, code: 'award' }, award] })).toEqual(['/outcomes/1/code 条款九：“award”列了两次']);
  });
});

describe('the limits of a rulebook', () => {
  const events = (count: number): Loose => ({ any: Array.from({ length: count }, () => ({ of: 'events', item: 'A' })) });

  it('are 2,000 items', () => {
    const items = (count: number): Loose[] => Array.from({ length: count }, (_, at) => item({ code: `A${at}` }));
    expect(faults({ items: items(RULEBOOK_LIMITS.items) })).toEqual([]);
    expect(faults({ items: items(RULEBOOK_LIMITS.items + 1) })).toEqual(['/items 共2001个指标，一个办法最多2000个']);
  });

  it('are 200 bands', () => {
    const banded = (count: number): string[] => withItem({ scale: { by: 'bands', bands: Array.from({ length: count }, (_, at) => ({ from: at, below: at + 1, points: 1 })) } });
    expect(banded(200)).toEqual([]);
    expect(banded(201)).toEqual(['/items/0/scale/bands 最多200项']);
  });

  it('are 200 conditions in one outcome, however they are put together', () => {
    const asked = (first: number, second: number): Loose => ({ kind: 'veto', clause: '九', code: 'v', message: '否决', when: { all: [events(first), events(second)] } });
    expect(faults({ outcomes: [asked(100, 100)] })).toEqual([]);
    expect(faults({ outcomes: [asked(100, 101)] })).toEqual(['/outcomes/0 条款九：条件有201个，一条规则里最多200个']);
  });

  it('are one megabyte, counted in UTF-8', () => {
    const long = '长'.repeat(RULEBOOK_LIMITS.bytes / 3);
    expect(faults({ title: long }, 'en')).toEqual([expect.stringMatching(/^ the rulebook is \d+ bytes long; 1048576 \(1 MB\) is the most$/)]);
    expect(faults({ title: long.slice(1_000) })).toEqual([]);
  });
});

describe('what the format does not know', () => {
  it('is told where it stands, however deep in conditions', () => {
    expect(withOutcome(trigger({ all: [{ of: 'total', belo: 60 }] }))).toEqual(['/outcomes/0/when/all/0 不认识的键“belo”，是不是“below”？']);
    expect(withOutcome(trigger({ all: [{ of: 'total', below: 60, form: 1 }, { any: [{ not: { of: 'place', end: 'first', within: 2 } }] }] }))).toEqual([expect.stringMatching(/^\/outcomes\/0\/when\/all\/0\/form /), expect.stringMatching(/^\/outcomes\/0\/when\/all\/1\/any\/0\/not\/end /)]);
    expect(withOutcome(trigger({ of: 'totl', below: 60 }))).toEqual(['/outcomes/0/when/of 应为total、item、events、place、grade、veto之一']);
  });

  it('is told with what is known: measures, scales, levels', () => {
    expect(withItem({ measure: { of: 'rate' } })[0]).toContain('/items/0/measure/of 应为value、ratio、');
    expect(faults({ items: [tariff({ rates: [{ levels: { galaxy: 1 } }] })] })[0]).toContain('可用：national、provincial');
  });
});
