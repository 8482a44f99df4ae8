import type { Fact, Unit } from '../../shared';

/** An invented rulebook in the general words: thirty items, among them ratios, bands, steps, places and a tree. */
const ratio = (code: string, weight: number) => ({ kind: 'measured', code, name: `完成${code}`, clause: code, weight, measure: { of: 'ratio' }, scale: { by: 'share' } });
const bands = (code: string) => ({
  kind: 'measured', code, name: `分档${code}`, clause: code, weight: 5, measure: { of: 'value', low: 0, high: 100 },
  scale: { by: 'bands', bands: [{ from: 90, points: 5 }, { from: 80, below: 90, points: 4 }, { from: 60, below: 80, points: 2.5 }, { below: 60, points: 0 }] },
});
const steps = (code: string) => ({
  kind: 'measured', code, name: `增幅${code}`, clause: code, weight: 6, measure: { of: 'growth' },
  scale: { by: 'steps', from: 0.05, below: { each: 0.01, points: -0.5, part: 'whole' } },
});
const placed = (code: string) => ({
  kind: 'measured', code, name: `名次${code}`, clause: code, weight: 8, measure: { of: 'value', place: { order: 'high' } },
  scale: { by: 'places', first: 8, step: 0.5, least: 1 },
});
const pooled = (code: string, scale: object) => ({ kind: 'measured', code, name: `比较${code}`, clause: code, weight: 5, measure: { of: 'value' }, scale });
const group = (code: string, items: string[], more: object = {}) => ({ kind: 'group', code, name: `一级${code}`, clause: code, items, ...more });

const codes = (letter: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
const [ratios, bandeds, stepped, places] = [codes('A', 8), codes('B', 6), codes('C', 4), codes('D', 3)];

export const generalRulebook = {
  format: 'kaohe-rulebook/1', id: 'bench-general', version: '1.0.0', title: '通用计分测速', source: { title: '通用计分测速' }, period: 'year',
  unitTypes: [{ code: 'office', name: '单位' }],
  items: [
    ...ratios.map((code) => ratio(code, 4)), ...bandeds.map(bands), ...stepped.map(steps), ...places.map(placed),
    pooled('E1', { by: 'spread', low: 1, high: 5 }), pooled('E2', { by: 'best', order: 'high' }),
    { kind: 'tariff', code: 'F1', name: '加分', clause: 'F1', kinds: [{ code: 'praise', name: '表扬' }, { code: 'blame', name: '批评' }], rates: [{ kind: 'praise', points: 1 }, { kind: 'blame', points: -2 }], cap: { max: 3, min: -6 } },
    { kind: 'deduct', code: 'F2', name: '扣分', clause: 'F2', weight: 5, each: 0.5 },
    group('G1', ratios, { weight: 32 }), group('G2', bandeds, { by: 'mean' }), group('G3', [...stepped, ...places]), group('G4', ['E1', 'E2'], { by: 'weights', weights: { E1: 0.4, E2: 0.6 } }), group('G5', ['G2', 'G3']),
  ],
  outcomes: [
    { kind: 'veto', clause: '9', code: 'low', message: '总分过低', when: { of: 'total', below: 20 } },
    { kind: 'trigger', clause: '10', when: { of: 'place', end: 'bottom', share: 0.05 }, consequence: 'talk' },
  ],
  consequences: { talk: { clause: '10', message: '约谈', by: '办公室', attendees: ['主要负责人'] } },
};

/** So many units, thirty facts each, the same every time. */
export function generalCohort(count: number): { units: Unit[]; facts: Fact[] } {
  const units: Unit[] = [];
  const facts: Fact[] = [];
  for (let at = 0; at < count; at++) {
    const unit = `第${at + 1}单位`;
    units.push({ id: unit, type: 'office' });
    const add = (item: string, rest: Partial<Fact>): number => facts.push({ unit, item, year: 2019, ...rest });
    ratios.forEach((item, n) => add(item, { value: 700 + ((at * 37 + n * 91) % 400), target: 1000 + n * 7 }));
    bandeds.forEach((item, n) => add(item, { value: (400 + ((at * 53 + n * 17) % 600)) / 10 }));
    stepped.forEach((item, n) => add(item, { value: 980 + ((at * 29 + n * 31) % 120), base: 1000 + n * 13 }));
    places.forEach((item, n) => add(item, { value: ((at * 7919 + n * 104729) % 100_000) / 10 }));
    add('E1', { value: 10 + ((at * 31) % 90) });
    add('E2', { value: 20 + ((at * 43) % 90) / 10 });
    for (let n = 0; n < 4; n++) add('F1', { kind: n % 2 ? 'blame' : 'praise', subject: `${(at + n) % 5}号` });
    for (let n = 0; n < 3; n++) add('F2', { count: 1 + ((at + n) % 3), subject: `${n}号` });
  }
  return { units, facts };
}
