import fc from 'fast-check';

type Loose = Record<string, unknown>;

/** Small random parts of rulebooks. Not all of them go together: what the check refuses is left out. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>, weight = 1): fc.Arbitrary<T | undefined> => fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight, arbitrary });
const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const said = (spec: Loose): Loose => Object.fromEntries(Object.entries(spec).filter(([, value]) => value !== undefined));

export const KINDS = ['甲类', '乙类'];
export const pool = maybe(fc.constantFrom('type', 'group', 'all'));
const order = fc.constantFrom('high', 'low');
const figure = fc.integer({ min: -2, max: 12 });
const bandLine = fc.integer({ min: 1, max: 6 });
const distinct = fc.uniqueArray(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 3 });

const measure: fc.Arbitrary<Loose> = fc
  .record({
    of: fc.oneof(
      fc.constant({ of: 'value' }),
      fc.constant({ of: 'value', low: -2, high: 12 }),
      fc.constantFrom({ of: 'ratio' }, { of: 'growth' }, { of: 'gap' }, { of: 'increase' }, { of: 'target' }, { of: 'base' }),
      fc.constantFrom<Loose>({ of: 'rank' }, { of: 'rank', end: 'bottom' }, { of: 'rank', as: 'share' }),
      fc.constant({ of: 'kind', worth: { 甲类: 3, 乙类: 8 } }),
    ),
    per: fc.oneof(
      { weight: 3, arbitrary: fc.constant({}) },
      {
        weight: 4,
        arbitrary: fc
          .tuple(
            fc.constantFrom<Loose>({ per: 'sum' }, { per: 'mean' }, { per: 'max' }, { per: 'min' }, { per: 'trimmed', drop: 1 }, { per: 'shares', shares: { 甲类: 0.25, 乙类: 0.75 } }),
            maybe(fc.constantFrom('by', 'subject')),
            maybe(fc.integer({ min: 1, max: 3 })),
            maybe(fc.constant('scale')),
          )
          .map(([per, key, expect, after]) => ({ ...per, key, expect, after })),
      },
      { weight: 1, arbitrary: fc.constant({ per: 'last' }) },
    ),
    place: rarely(fc.record({ order, pool, end: maybe(fc.constant('bottom')), as: maybe(fc.constant('share')) }).map(said)),
    minus: rarely(fc.record({ of: fc.constantFrom('mean', 'median', 'best', 'worst'), pool }).map(said)),
  })
  .map(({ of, per, place, minus }) => said({ ...of, ...per, place, minus }));

const side = fc.record({ each: fc.constantFrom(0.5, 1, 3), points: fc.constantFrom(-1, -0.5, 2), part: maybe(fc.constantFrom('exact', 'whole', 'begun'), 4) }).map(said);

const scale: fc.Arbitrary<Loose> = fc.oneof(
  fc.record({ by: fc.constant('same'), times: maybe(fc.constantFrom(-1, 0.5, 2)), plus: maybe(figure) }).map(said),
  fc.record({ by: fc.constant('share'), full: maybe(fc.integer({ min: 1, max: 12 })), over: maybe(fc.constantFrom(5, 12)), least: maybe(bandLine) }).map(said),
  fc.tuple(bandLine, distinct, fc.constantFrom('from', 'above'), maybe(fc.constant([2, 4])), fc.boolean()).map(([line, [a, b, c], low, rest, gap]) =>
    said({ by: 'bands', bands: [{ [low]: line + 3, points: a }, { from: line, [gap || low === 'from' ? 'below' : 'to']: line + 3, points: b }, { below: line, points: c }], rest }),
  ),
  fc.tuple(distinct, figure).map(([[a, b, c], x]) => ({ by: 'line', points: [[x, a], [x + 2, b], [x + 5, c]] })),
  fc.record({ by: fc.constant('steps'), from: figure, start: maybe(figure), below: maybe(side, 6), above: maybe(side), least: maybe(bandLine) }).map(said),
  fc.record({ by: fc.constant('places'), points: fc.constant([10, 7]), rest: maybe(fc.constantFrom(null, 1)) }).map(said),
  fc.constantFrom<Loose>({ by: 'places', first: 10, step: 3 }, { by: 'places', first: 9, step: 4, least: 2 }),
  fc.record({ by: fc.constant('spread'), low: fc.constant(2), high: fc.constant(10), pool, order: maybe(order) }).map(said),
  fc.record({ by: fc.constant('best'), order, pool }).map(said),
  fc.record({ by: fc.constant('average'), of: maybe(fc.constant('median')), pool }).map(said),
);

export const ending = fc
  .record({
    times: maybe(fc.constant('倍数')),
    over: maybe(fc.constant('人数')),
    round: maybe(fc.record({ digits: fc.nat(2), mode: fc.constantFrom('half-up', 'down', 'up', 'half-even') })),
    min: maybe(fc.constantFrom(-5, 1)),
    max: maybe(fc.constantFrom(8, 20)),
  })
  .map(said);

export const kinds = KINDS.map((code) => ({ code, name: code }));

const periods = fc.oneof(
  fc.constantFrom('sum', 'mean', 'max', 'min', 'last').map((take) => ({ each: 'half', take })),
  fc.constant({ each: 'half', take: 'weights', weights: [0.75, -0.5] }),
);

export const measured = (code: string): fc.Arbitrary<Loose> =>
  fc
    .record({
      measure,
      scale,
      ending,
      absent: rarely(fc.constantFrom('zero', 'full')),
      without: maybe(fc.constantFrom('zero', 'full', 'mean', 'spread')),
      periods: rarely(periods),
    })
    .map(({ ending: end, ...more }) => said({ kind: 'measured', code, name: code, clause: '1', kinds, weight: 10, ...more, ...end }));

export const tariff: fc.Arbitrary<Loose> = fc
  .record({
    adds: fc.constantFrom<Loose>({ points: 2 }, { points: [1, 3] }, { points: 0.5, per: { each: 2 } }, { points: 0.5, per: { each: 2, part: 'begun' } }),
    takes: fc.constantFrom<Loose>({ points: -1 }, { points: [-4, -2] }, { points: -3, when: { from: 1 } }),
    once: maybe(fc.constant({ key: ['subject'] }), 2),
    cap: maybe(fc.constantFrom({ max: 3 }, { max: 3, min: -3 })),
    highest: maybe(fc.constant(true)),
    kindOptional: fc.constantFrom(undefined, true),
    needsEvidence: fc.constantFrom(undefined, 'all', ['甲类']),
    start: maybe(fc.constant(10)),
    ending,
  })
  .map(({ adds, takes, ending: end, ...more }) => said({ kind: 'tariff', code: 'T', name: 'T', clause: '1', kinds, rates: [{ kind: '甲类', ...adds }, { kind: '乙类', ...takes }], ...more, ...end }));

const deduct: fc.Arbitrary<Loose> = fc
  .record({ each: fc.constantFrom<unknown>(1, [1, 3]), once: maybe(fc.constant('subject')), ending })
  .map(({ ending: end, ...more }) => said({ kind: 'deduct', code: 'D', name: 'D', clause: '1', weight: 8, ...more, ...end }));

const counted: fc.Arbitrary<Loose> = fc
  .record({ key: maybe(fc.constant('subject')), where: maybe(fc.constantFrom({ from: 2 }, { below: 3 })), expect: rarely(fc.constant(2)), ending })
  .map(({ ending: end, ...more }) =>
    said({ kind: 'measured', code: 'D', name: 'D', clause: '1', weight: 8, measure: said({ of: 'count', ...more }), scale: { by: 'steps', from: 1, above: { each: 1, points: -2, part: 'whole' } }, ...end }),
  );

/** What happened takes: each event by itself, or by how many there were. */
export const takes: fc.Arbitrary<Loose> = fc.oneof({ weight: 2, arbitrary: deduct }, { weight: 1, arbitrary: counted });

export const group = (items: readonly string[]): fc.Arbitrary<Loose> =>
  fc
    .record({ by: fc.constantFrom('sum', 'mean', 'max', 'min', 'weights'), factor: maybe(fc.constantFrom(-1, 0.5)), plus: maybe(fc.constant(1)), ending })
    .map(({ ending: { over: _over, ...end }, ...more }) =>
      said({ kind: 'group', code: 'G', name: 'G', clause: '1', items, ...more, ...(more.by === 'weights' ? { weights: Object.fromEntries(items.map((code, at) => [code, at === 0 ? 0.5 : -0.25])) } : {}), ...end }),
    );

export { maybe, said };
