import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn, score, ScoreRequest, type Fact, type ScoreAnswer } from '..';
import { checkRulebook } from './check-rulebook';

/** KAOHE_RUNS makes a longer search, KAOHE_SEED another one. */
const numRuns = Number(process.env.KAOHE_RUNS ?? 150);
const settings = { numRuns, ...(process.env.KAOHE_SEED ? { seed: Number(process.env.KAOHE_SEED) } : {}) };

type Loose = Record<string, unknown>;
const YEAR = 2019;
const KINDS = ['甲类', '乙类'];
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const said = (spec: Loose): Loose => Object.fromEntries(Object.entries(spec).filter(([, value]) => value !== undefined));
const kinds = KINDS.map((code) => ({ code, name: code }));

const rate = fc.oneof(
  fc.constantFrom(1, 2, -1, -0.5).map((points) => ({ points })),
  fc.constantFrom<Loose>({ county: 1, municipal: 2 }, { county: -2 }, { municipal: 0.5, national: 3 }).map((levels) => ({ levels })),
);
const tariff = fc
  .record({
    rates: fc.tuple(rate, rate).map((rates) => rates.map((each, at) => ({ kind: KINDS[at], ...each }))),
    cap: fc.constantFrom({ max: 4, min: -3 }, { max: 3, min: -4 }, undefined),
    once: maybe(fc.constantFrom(['subject'], ['evidence'], ['kind', 'subject'], ['kind', 'evidence']).map((key) => ({ key }))),
    needsEvidence: fc.constantFrom(undefined, undefined, ['甲类'], KINDS),
  })
  .map((more) => said({ kind: 'tariff', code: 'T', name: 'T', clause: '1', kinds, ...more }));
const deduct = fc
  .record({ each: fc.constantFrom([1, 1], [1, 3], [0.5, 2]), once: fc.constantFrom('subject', 'evidence') })
  .map((more) => ({ kind: 'deduct', code: 'D', name: 'D', clause: '1', weight: 5, ...more }));
const given = fc
  .record({ outOf: maybe(fc.constantFrom(20, 100)), choices: maybe(fc.constant([0, 5, 10])) })
  .map((more) => said({ kind: 'given', code: 'G', name: 'G', clause: '1', weight: 10, ...more }));

const row = fc.record({
  item: fc.constantFrom('T', 'T', 'D', 'G'),
  kind: fc.constantFrom(...KINDS, '别的', null),
  level: fc.constantFrom('county', 'municipal', 'national', null),
  value: fc.constantFrom(1, '2', 0.5, 3, 5, 10, 20, -1, '', '?'),
  count: fc.constantFrom(null, 1, 2, '3', 0.5),
  subject: fc.constantFrom('子', ' 子', '丑', ''),
  evidence: fc.constantFrom('1号', '１号', '', null),
  points: fc.constantFrom(null, null, null, null, null, null, 3, 11),
}).map((fact): Fact => ({ unit: 'u', year: YEAR, ...fact, level: fact.kind === '别的' ? 'county' : fact.level }));

/** By type of fact the items differ in what they let pass; most rows are sound. */
const sound = ({ item, value, ...fact }: Fact): Fact => ({
  ...fact,
  item,
  level: fact.level ?? 'county',
  kind: fact.kind === '别的' ? '甲类' : (fact.kind ?? '乙类'),
  count: fact.count === 0.5 ? 1 : fact.count,
  points: null,
  value: value === '?' || value === -1 || (item === 'D' && !['', 1].includes(value as string)) ? 1 : value,
});

const rulebook = fc
  .tuple(tariff, deduct, given)
  .map((items) => ({
    format: 'kaohe-rulebook/1', id: 'lanes', version: '1', title: 'lanes', source: { title: 'lanes' }, period: 'year', digits: 3,
    unitTypes: [{ code: '村', name: '村' }], items, outcomes: [],
  }))
  .filter((made) => checkRulebook(made, 'en').faults.length === 0);

const answer = (made: Loose, facts: readonly Fact[]): ScoreAnswer =>
  score(builtIn, ScoreRequest.parse({ rulebook: made, year: YEAR, units: [{ id: 'u', type: '村' }], facts }), { language: 'en' });

/** What both lanes say. That a score is open or cut its status says; the fast lane has a note of it, too. */
const STATUSES = ['CONFLICT', 'DUPLICATE', 'DOC_SILENT', 'RECORDED'];
const told = ({ units, problems }: ScoreAnswer): unknown => ({
  units: units.map(({ status, total, range, rank, items, notes }) => ({
    status, total, range, rank,
    items: items.map(({ code, status: own, score: points, range: between, raw }) => ({ code, status: own, points, between, raw })),
    notes: status === 'invalid' ? [] : notes.filter((note) => STATUSES.includes(note.status)).map((note) => `${note.status} ${note.item}`).sort(),
  })),
  problems: problems.map(({ item, code }) => `${item} ${code}`),
});

describe('the fast lane and the exact one', () => {
  it.each([['sound rows', row.map(sound)], ['any rows', row]] as const)('come to the same, with %s', (_, rows) => {
    fc.assert(
      fc.property(rulebook, fc.array(rows, { maxLength: 6 }), (made, facts) => {
        // A total that says nothing is worked out exactly all the same.
        expect(told(answer({ ...made, total: {} }, facts))).toEqual(told(answer(made, facts)));
      }),
      settings,
    );
  }, 20_000 + numRuns * 100);
});
