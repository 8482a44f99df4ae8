import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRegistry, score, ScoreRequest, type Fact } from '../../../shared';
import { reviewRulebook } from '../../../shared/engine/check-rulebook';

/**
 * A document unlike the samples: money by how far the air has become cleaner, quarter by quarter, times a factor that
 * hangs on the target, on last year and on what all the others have come to; who becomes worse pays. The figures are
 * those of a document that was in force, the cities are invented.
 */
const rulebook = JSON.parse(readFileSync(join(import.meta.dirname, 'rulebook.json'), 'utf8')) as Record<string, unknown>;

type Air = readonly [now: number | null, before: number, target?: number];
const rows = (unit: string, fine: Air, coarse: Air, period = '2019-Q1'): Partial<Fact>[] => [
  { unit, item: 'K1a', period, value: fine[0], base: fine[1], target: fine[2] },
  { unit, item: 'K1b', period, value: coarse[0], base: coarse[1] },
];

function answerTo(facts: Partial<Fact>[]) {
  const units = [...new Set(facts.map(({ unit }) => unit))].map((id) => ({ id, type: 'city', attributes: { 资金系数: 50 } }));
  const { units: results, problems } = score(createRegistry({}), ScoreRequest.parse({ rulebook, year: 2019, units, facts: facts.map((fact) => ({ year: 2019, ...fact })) }));
  expect(problems).toEqual([]);
  const itemOf = (unit: string, code: string) => results.find((each) => each.unit === unit)?.items.find((item) => item.code === code);
  return { scoreOf: (unit: string, code: string) => itemOf(unit, code)?.score, rangeOf: (unit: string, code: string) => itemOf(unit, code)?.range, payOf: (unit: string) => results.find((each) => each.unit === unit)?.pay?.awards };
}

/** 60 to 50 with a target of 52; 50 to 45 with 40, more than the mean; 40 up to 44 with 38. */
const quarter = [...rows('青石市', [50, 60, 52], [90, 100]), ...rows('白水市', [45, 50, 40], [84, 80]), ...rows('黑山市', [44, 40, 38], [66, 70])];

describe('compensation for cleaner air', () => {
  it('is a sound rulebook', () => {
    expect(reviewRulebook(rulebook, 'en').errors).toEqual([]);
  });

  it('pays in full where the target is met, half where the fall beats the mean, and takes where the air became worse', () => {
    const { scoreOf, payOf } = answerTo(quarter);
    // 0.75 × 10 + 0.25 × 10; half of 0.75 × 5 − 0.25 × 4; 0.75 × −4 + 0.25 × 4.
    expect(['青石市', '白水市', '黑山市'].map((unit) => scoreOf(unit, 'M'))).toEqual([10, 1.375, -2]);
    expect(['青石市', '白水市', '黑山市'].map(payOf)).toEqual([{ compensation: 500, standard: 0 }, { compensation: 68.75, standard: 0 }, { compensation: -100, standard: 0 }]);
  });

  it('pays a fifth where the air became better, but no more than the mean of all', () => {
    // Falls of a sixth and of a fiftieth: the mean is 0.0933, and 0.02 is less.
    const { scoreOf } = answerTo([...rows('青石市', [50, 60, 52], [90, 100]), ...rows('白水市', [49, 50, 45], [80, 80])]);
    expect(scoreOf('白水市', 'M')).toBe(0.15);
  });

  it('adds up the quarters that were measured, each by its own factor, and the reward for the standard beside them', () => {
    const second = rows('青石市', [30, 40, 25], [50, 50], '2019-Q2');
    const others = [...rows('白水市', [45, 50, 40], [84, 80], '2019-Q2'), ...rows('黑山市', [44, 40, 38], [66, 70], '2019-Q2')];
    const { scoreOf, payOf } = answerTo([...quarter, ...second, ...others, { unit: '青石市', item: 'S', kind: '达标并改善' }]);
    // A fall of a quarter beats the mean of 0.0833: half of 0.75 × 10 more.
    expect(scoreOf('青石市', 'M')).toBe(13.75);
    expect(payOf('青石市')).toEqual({ compensation: 687.5, standard: 800 });
  });

  it('settles who met the target while others are open, and leaves open what hangs on their mean', () => {
    const { scoreOf, rangeOf, payOf } = answerTo([...rows('青石市', [50, 60, 52], [90, 100]), ...rows('白水市', [45, 50, 40], [84, 80]), ...rows('黑山市', [null, 40, 38], [66, 70])]);
    expect(scoreOf('青石市', 'M')).toBe(10);
    // Half of 2.75, or a fifth of it: that only one of the two can be is not seen.
    expect(rangeOf('白水市', 'M')).toEqual({ low: 0, high: 1.925 });
    expect(payOf('白水市')).toEqual({ compensation: { low: 0, high: 96.25 }, standard: 0 });
  });
});
