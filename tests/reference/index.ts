import type { Fact, ParameterValue, ScoreRequest } from '../../shared/contract/request';
import type { Verdict } from './answer';
import { huayuan, huayuanTable } from './huayuan';
import { incentive } from './incentive';
import { incentiveTable } from './incentive-table';
import { officeTable, offices } from './office';
import type { Remark } from './parts';
import type { Table } from './rows';
import { merit, meritTable } from './cadre-merit';
import { cadres, cadreTable } from './village-cadre';
import { villages, villageTable } from './village';

/**
 * A second evaluation of every document, written from its words in plain decimals. It shares no code
 * with the scoring core, so that a misreading on either side shows as a difference.
 */
export interface Reference {
  id: string;
  judge: (request: ScoreRequest) => Verdict;
  /** What the rows of each item carry; random ledgers are drawn from it. */
  table: Table;
  types: readonly string[];
  /** False where the document gives no points. */
  points?: false;
  /** Values of each parameter that are worth trying. */
  parameters: Readonly<Record<string, readonly ParameterValue[]>>;
  /** How many units a random cohort may have, where more than a few matter. */
  cohort?: number;
  /** The periods that may be asked for, the usual one first, and those that rows may have. */
  asked?: readonly (string | undefined)[];
  periods?: readonly string[];
  /** Other years that the document looks at. */
  years?: readonly number[];
  /** Figures of an item worth trying, in place of any between its bounds. */
  figures?: Readonly<Record<string, readonly (number | string)[]>>;
  /** Text fields that make rows of an item one event. */
  once: (item: string, parameters: ScoreRequest['parameters']) => readonly (keyof Fact)[] | null;
  /** Further notes that are there where the document has a ground for them, and nowhere else. */
  settles?: (remark: Remark) => boolean;
  /** Numbers that a parameter may be, both ends included. */
  bounds?: Readonly<Record<string, readonly [low: number | null, high: number | null]>>;
  /** What makes the row of an event less well known: an amount not yet entered, a document not yet at hand. */
  hide?: (fact: Fact) => Partial<Fact> | null;
  /** Items whose points depend on other units. */
  shared?: readonly string[];
}

const list: Reference[] = [
  {
    id: 'beijinggang-2019-village',
    judge: villages,
    table: villageTable,
    types: ['village'],
    parameters: { veto_total: ['with_bonus', 'without_bonus'], article_reprint: ['each', 'once'] },
    once: (item, parameters) => (item === 'V1' || (item === 'V16' && parameters?.article_reprint === 'once') ? ['subject'] : null),
    hide: (fact) => (fact.item === 'V1' ? { value: undefined } : null),
  },
  {
    id: 'beijinggang-2019-office',
    judge: offices,
    table: officeTable(),
    types: ['class-1', 'class-2', 'class-3'],
    parameters: { cap_mode: ['each_side', 'net'], third_party_scale: ['hundred', 'direct'] },
    figures: { O5: [0, 20, '15.5', 30, 80, 100] },
    once: (item) => (item === 'O1' ? ['subject'] : item === 'O6' ? ['kind', 'level', 'evidence'] : null),
    hide: (fact) => (fact.item === 'O1' ? { value: undefined } : fact.item === 'O6' && fact.kind !== 'article' ? { evidence: undefined } : null),
    shared: ['O3'],
  },
  {
    id: 'village-cadre',
    judge: cadres,
    table: cadreTable,
    types: ['cadre'],
    parameters: {
      cgb_levels: ['national-county', 'provincial-township'],
      excellent_min: [90, '95.5'],
      pass_min: [60, 90],
      r: [0.3, '0.45'],
      d: [0.5, '0.333'],
    },
    cohort: 12,
    asked: ['2019-Q3'],
    periods: ['2019-Q3', '2019-Q3', '2019-Q3', '2019-Q2', '2019-Q1', '2019-Q4'],
    figures: { PAY: [0, 4500, '1234.57', 0.01], P1: [0, 12, 25, 30, '29.5'], P2: [0, 20, 38, 40], P3: [5, 9, 10], P4: [5, 9, 10], P5: [5, 9, 10] },
    bounds: { r: [0.3, 0.5], d: [0.3, 0.5] },
    once: (item) => (/^[AM]/.test(item) ? ['level', 'evidence'] : null),
  },
  {
    id: 'cadre-merit',
    judge: merit,
    table: meritTable,
    types: ['cadre'],
    parameters: { k1_11_20: [0, 1, '1.5'] },
    asked: [undefined, '2019-H1', '2019-H2'],
    periods: ['2019-H1', '2019-H2', '2019-H1', '2019-02', '2019-Q3', '2018-H2', '上半年'],
    figures: { K1: [1, 5, 6, 10, 11, 20, 21] },
    once: (item) => (item === 'K1' ? ['period'] : ['subject']),
    settles: ({ status, item }) => status === 'NEEDS_JUDGEMENT' && item !== 'K1',
    bounds: { k1_11_20: [0, null] },
    hide: (fact) => (fact.item === 'K1' ? null : { evidence: undefined, period: undefined, date: undefined }),
  },
  {
    id: 'huayuan-accountability',
    judge: huayuan,
    table: huayuanTable,
    types: ['helper', 'committee', 'organisation'],
    points: false,
    parameters: {},
    periods: ['2019-03', '2019-Q2', '三月'],
    // A report or a signature says the same however often it is entered.
    once: (item) => (item === '5' ? ['subject'] : null),
  },
  {
    id: 'district-incentive-talk',
    judge: incentive,
    table: incentiveTable,
    types: ['township', 'department'],
    parameters: {
      base: [0, 100, '-12.5'],
      last_streak: ['stack', 'replace'],
      base_ratio: [0, 0.2, '0.22', 0.97, 1],
      in_force_until: ['2018-12-31', '2019-01-01', '2020-12-31'],
      holidays: [['2019-07-02', '2019-07-03']],
      workdays: [['2019-07-06'], ['2020-01-04']],
    },
    periods: ['2019-01', '2019-02', '2019-03', '2019-03', '2019-04', '2019-12'],
    years: [2018, 2017],
    bounds: { base_ratio: [0, 1] },
    figures: { '2.4': [1, 5, 9, 10, 11, 20, 21], base: [0, 80, '92.5'] },
    once: (item) => (['1.4', '1.5', '1.6', '1.8', '2.2'].includes(item) ? ['evidence'] : item === '1.7' ? ['kind', 'evidence'] : item === '1.3' ? ['subject'] : null),
  },
];

export const references: Readonly<Record<string, Reference>> = Object.fromEntries(list.map((oracle) => [oracle.id, oracle]));
