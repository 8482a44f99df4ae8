import type { Fact, Unit } from '../../../shared/contract/request';
import { words, type Scored, type Table, type Takes } from '../rows';

/** 脱贫攻坚工作激励和约谈机制：figures, and what each row carries. */

export const ORDER = ['base', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '2.1', '2.2', '2.3', '2.4'];
const TOWNSHIP = ['township'];
const DEPARTMENT = ['department'];
export const applies = (code: string, type: string): boolean =>
  ['1.1', '2.1'].includes(code) ? type === 'township' : code === '1.2' ? type === 'department' : true;

const four = (national: number, provincial: number, municipal: number, county: number): Record<string, number> => ({ national, provincial, municipal, county });
const three = (national: number, provincial: number, municipal: number): Record<string, number> => ({ national, provincial, municipal });

/** By item, or item and kind: figures of a township, figures of a department. */
export const LEVELS: Record<string, Record<string, Record<string, number>>> = {
  '1.3 clean': { township: three(4, 2, 1), department: three(2, 1, 0.5) },
  '1.3 minor': { township: three(0, 0, 0), department: three(0, 0, 0) },
  '1.3 grave': { township: three(-6, -4, -2), department: three(-2, -1, -0.5) },
  '1.4': { township: four(20, 15, 10, 5), department: four(4, 3, 2, 1) },
  '1.5': { township: four(-20, -15, -10, -5), department: four(-4, -3, -2, -1) },
  '1.6': { township: four(20, 15, 10, 5), department: four(4, 3, 2, 1) },
  '1.7 praise': { township: three(15, 10, 5), department: three(3, 2, 1) },
};
export const FLAT: Record<string, Record<string, number>> = {
  '1.8': { township: -2, department: -0.5 },
  '2.2': { township: -4, department: -1 },
};
export const RESULTS: Record<string, number> = { good: 0, 'fairly-good': 10, average: -10, poor: 0 };

const listed: Takes = { needs: ['level'], level: true };
const monthly: Takes = {
  needs: ['period', 'value', 'of'],
  value: { whole: true },
  of: true,
  period: (period, year) => /^[0-9]{4}-(0[1-9]|1[0-2])$/.test(period) && period.startsWith(`${year}-`),
};

const rowsOf: Table = {
  base: { given: 'value', needs: ['value'], value: {} },
  '1.1': { types: TOWNSHIP, given: 'kind', needs: ['kind'], kinds: Object.keys(RESULTS), value: { whole: true }, of: true },
  '1.2': { types: DEPARTMENT, given: 'value', needs: ['value', 'of'], value: { whole: true }, of: true },
  '1.3': { needs: ['kind', 'level'], kinds: ['clean', 'minor', 'grave'], level: true },
  '1.4': listed,
  '1.5': { ...listed, kinds: ['severe'] },
  '1.6': listed,
  '1.7': ({ kind }: Fact) => ({ needs: words(kind) === 'praise' ? ['kind', 'level'] : ['kind'], kinds: ['praise', 'exposure'], ...(words(kind) === 'praise' ? { level: true } : {}) }),
  '1.8': { needs: ['kind'], kinds: ['circular', 'task', 'reporting'] },
  '2.1': { ...monthly, types: TOWNSHIP },
  '2.2': {},
  '2.3': monthly,
  '2.4': monthly,
  '2.8': {},
  '3.3': { needs: ['date'], date: true },
};

/** The ends of what an item can come to; those without are held by none. */
const ENDS: Record<string, Scored> = { '1.1': { most: 10, least: -10 }, '1.2': { most: 3, least: -3 }, '2.1': { most: 0 }, '2.3': { most: 0 }, '2.4': { most: 0 } };

export const incentiveTable: Table = Object.fromEntries(Object.entries(rowsOf).map(([code, entry]) => {
  const scored = ORDER.includes(code) ? { scored: ENDS[code] ?? {} } : {};
  return [code, typeof entry === 'function' ? (fact: Fact, unit: Unit | undefined) => ({ ...entry(fact, unit), ...scored }) : { ...entry, ...scored }];
}));
