import { pointerTo } from '../../../../shared/contract/pointer';
import { Decimal } from 'decimal.js';
import type { Read } from '../../../wording/types';
import type { Members } from '../draft';

/** Words as a code: no quotation marks, no 的 behind them. */
export const kindWord = (text: string): string => text.replace(/[“”"'「」]/gu, '').replace(/[的，,。；;：:]+$/u, '').trim();

/** Kinds that rates, words and votes speak of, as an item lists them. */
export function kindsIn(members: Members): { code: string; name: string }[] {
  const words = new Set<string>();
  for (const rate of listOf(members['rates'])) if (typeof rate['kind'] === 'string') words.add(rate['kind']);
  const measure = partOf(members['measure']);
  for (const key of ['worth', 'shares']) for (const word of Object.keys(partOf(measure[key]))) words.add(word);
  return [...words].map((word) => ({ code: word, name: word }));
}

export const partOf = (value: unknown): Members => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {});

export const listOf = (value: unknown): Members[] => (Array.isArray(value) ? value.filter((each): each is Members => typeof each === 'object' && each !== null) : []);

/** What a rulebook holds of a read: without the words and what belongs to the units. */
export function withoutWords({ rests_on: _rests, attributes: _attributes, ...members }: Read & { attributes?: unknown }): Members {
  return structuredClone(members) as Members;
}

/** Figures of rates that take, all with a minus; what gives no points stays. */
export function asTakes(members: Members): void {
  const negative = (value: unknown): unknown => {
    if (typeof value === 'number') return value > 0 ? -value : value;
    if (Array.isArray(value)) return value.map(negative).sort((a, b) => Number(a) - Number(b));
    return value;
  };
  for (const rate of listOf(members['rates'])) {
    if ('points' in rate) rate['points'] = negative(rate['points']);
    const levels = partOf(rate['levels']);
    for (const level of Object.keys(levels)) levels[level] = negative(levels[level]);
  }
}

/** Every figure that rates give. */
export function ratePoints(members: Members): number[] {
  return listOf(members['rates']).flatMap((rate) => [rate['points'], ...Object.values(partOf(rate['levels']))].flat()).filter((each): each is number => typeof each === 'number');
}

export const onlyTakes = (members: Members): boolean => members['kind'] === 'tariff' && ratePoints(members).every((points) => points <= 0) && members['start'] === undefined;

/** Each object in a value, from outside in. */
export function eachObject(value: unknown, visit: (members: Members, at: string) => void, at = ''): void {
  if (Array.isArray(value)) return value.forEach((each, index) => eachObject(each, visit, `${at}/${index}`));
  if (typeof value !== 'object' || value === null) return;
  visit(value as Members, at);
  for (const [key, each] of Object.entries(value)) eachObject(each, visit, at + pointerTo([key]));
}

const periodsOfYear: Readonly<Record<string, number>> = { month: 12, quarter: 4, half: 2 };

/** What an item counts for in a sum: of periods that are added up, all together; null where it has no weight. */
export function wholeWeight(members: Members): number | null {
  const { weight } = members;
  if (typeof weight !== 'number') return null;
  const periods = partOf(members['periods']);
  const count = periods['take'] === 'sum' ? periodsOfYear[String(periods['each'])] : undefined;
  return count === undefined ? weight : new Decimal(weight).times(count).toNumber();
}
