import type { Fact, ScoreRequest, Unit } from '../../shared';
import { cohort } from '../bench/cohort';
import { generalCohort, generalRulebook } from '../bench/general';

/** All rows of a sheet but that of the headers, and as many units as they are thirty rows each for. */
export const GRID = { rows: 1_048_575, units: 35_000 };

export interface Ledger {
  readonly name: string;
  readonly request: ScoreRequest;
}

export interface Size {
  readonly rows: number;
  readonly units: number;
}

interface Cohort {
  readonly units: Unit[];
  readonly facts: Fact[];
}

/** The same ledgers every time. Each is made when it is its turn: all of them at once would not be small. */
export const ledgers: Readonly<Record<string, (size: Size) => Ledger>> = {
  village: (size) => ({ name: 'villages', request: { rulebook: 'beijinggang-2019-village', year: 2019, ...asEntered(cohort(size.units), size.rows) } }),
  papers: (size) => ({ name: 'villages, a paper in each row', request: { rulebook: 'beijinggang-2019-village', year: 2019, ...withPapers(asEntered(cohort(size.units), size.rows)) } }),
  cadres: (size) => ({ name: 'cadres, grades by quota', request: { rulebook: 'village-cadre', year: 2019, period: '2019-Q4', parameters: { cgb_levels: 'national-county', excellent_min: 120, pass_min: 80, r: 0.4, d: 0.4 }, ...asEntered(cadres(size.units), size.rows) } }),
  general: (size) => ({ name: 'the general words', request: { rulebook: generalRulebook, year: 2019, ...asEntered(generalCohort(size.units), size.rows) } }),
};

/** So many rows, the ones left out being the last of some units; each with its place in the sheet, as the add-in sends it. */
function asEntered({ units, facts }: Cohort, rows: number): Cohort {
  const each = facts.length / units.length;
  const over = facts.length - rows;
  if (over < 0 || over > units.length) throw new Error(`${facts.length} rows are not cut to ${rows} by one of a unit`);
  const kept = facts.filter((_, at) => at % each < each - 1 || at >= over * each);
  return { units, facts: kept.map((fact, at) => ({ id: `台账!A${at + 2}`, ...fact })) };
}

/** No two rows have the same paper, and every row has a date. */
const withPapers = ({ units, facts }: Cohort): Cohort => ({
  units,
  facts: facts.map((fact, at) => ({ ...fact, evidence: `京港镇发〔2019〕${at + 1}号`, date: `2019-${two(1 + (at % 12))}-${two(1 + (at % 28))}` })),
});

const two = (number: number): string => String(number).padStart(2, '0');

/** Cadres of twenty villages' offices: thirty rows each in the quarter, ranked among all of them, a fifth with the best grade. */
function cadres(count: number): Cohort {
  const units: Unit[] = [];
  const facts: Fact[] = [];
  for (let at = 0; at < count; at++) {
    const unit = `干部${at + 1}`;
    units.push({ id: unit, type: 'cadre', group: `序列${at % 20}` });
    const add = (item: string, rest: Partial<Fact>): number => facts.push({ unit, item, year: 2019, period: '2019-Q4', ...rest });
    CADRE_ROWS.forEach(([item, rest], n) => add(item, rest(at, n)));
  }
  return { units, facts };
}

type Row = readonly [item: string, rest: (unit: number, row: number) => Partial<Fact>];
const scored = (item: string, weight: number): Row => [item, (unit, row) => ({ value: (weight * (40 + ((unit * 7 + row * 13) % 61))) / 100 })];
const paper = (unit: number, row: number): string => `乡委〔2019〕${(unit + row) % 400}号`;
const rising = (item: string, times: number): Row[] =>
  Array.from({ length: times }, () => [item, (unit: number, row: number) => ({ level: (unit + row) % 3 ? 'county' : 'municipal', evidence: paper(unit, row) })]);
const CADRE_ROWS: readonly Row[] = [
  ...([['P1', 30], ['P2', 40], ['P3', 10], ['P4', 10], ['P5', 10]] as const).map(([item, weight]) => scored(item, weight)),
  ...rising('A1', 6), ...rising('A2', 6), ...rising('A3', 6), ...rising('M1', 4),
  ['M2', (unit, row) => ({ evidence: paper(unit, row) })], ['M2', (unit, row) => ({ evidence: paper(unit, row) })],
  ['PAY', (unit) => ({ value: 2400 + (unit % 9) * 100 })],
];
