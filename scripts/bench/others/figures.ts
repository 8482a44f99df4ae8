import type { Fact, Unit } from '../../../shared';
import { given } from '../cohort';

/** What a village has done, put together: the other engines are given this, so that finding and counting rows costs them nothing. */
export interface Figures {
  /** Points that failed notices take, each notice once. */
  readonly taken: number;
  /** 0 to 100. */
  readonly field: number;
  /** Scores by the lead units, in the document's order. */
  readonly scores: readonly number[];
  /** How often each of `EVENTS` happened. */
  readonly counts: readonly number[];
  /** The rows that all this was put together from, for the one engine that is also given those. */
  readonly rows: readonly Fact[];
}

export interface Outcome {
  readonly total: number;
  readonly veto: boolean;
}

/** One of the other engines, with the villages' rules in its own words. */
export interface Other {
  readonly name: string;
  readonly outcomes: (all: readonly Figures[]) => Promise<readonly Outcome[]>;
}

/** Items whose events add up to a bound, with the points of each level. */
export const CAPPED: readonly { readonly item: string; readonly bound: number; readonly points: Readonly<Record<string, number>> }[] = [
  { item: 'V16', bound: 3, points: { national: 1, provincial: 0.5, municipal: 0.5 } },
  { item: 'V17', bound: 3, points: { national: 3, provincial: 2, municipal: 1 } },
  { item: 'V18', bound: 2, points: { national: 2, provincial: 1, municipal: 0.5 } },
  { item: 'V19', bound: 2, points: { provincial: 1, municipal: 1, county: 1 } },
  { item: 'V20', bound: -3, points: { reply: -0.5, inaction: -0.5 } },
  { item: 'V21', bound: -3, points: { national: -3, provincial: -2, municipal: -1 } },
];

export const EVENTS = CAPPED.flatMap(({ item, points }) => Object.entries(points).map(([word, each]) => ({ item, word, each })));

/** By item: its bound, and for each of its events the place among the counts and the points. */
export const SUMS = CAPPED.map(({ item, bound }) => ({
  item,
  bound,
  terms: EVENTS.flatMap(({ item: own, each }, place) => (own === item ? [{ place, each }] : [])),
}));

/**
 * The whole document as a formula, in the spelling of a language: most of them differ in little more than how they name
 * figures and call `max` and `min`.
 */
export function formula({ figure, least, most, sum }: {
  figure: (name: 'taken' | 'field' | `c${number}`) => string;
  least: (a: string, b: string) => string;
  most: (a: string, b: string) => string;
  sum: string;
}): string {
  const sums = SUMS.map(({ bound, terms }) => {
    const text = terms.map(({ place, each }) => `${figure(`c${place}`)} * ${each < 0 ? `(0 - ${-each})` : each}`).join(' + ');
    return bound > 0 ? least(String(bound), text) : most(`(0 - ${-bound})`, text);
  });
  return [most('0', `20 - ${figure('taken')}`), `${figure('field')} * 0.3`, sum, ...sums].join(' + ');
}

export function figuresOf(units: readonly Unit[], facts: readonly Fact[]): Figures[] {
  const rows = new Map<string, Fact[]>(units.map(({ id }) => [id, []]));
  for (const fact of facts) rows.get(fact.unit ?? '')?.push(fact);
  const placeOf = new Map(EVENTS.map(({ item, word }, place) => [`${item} ${word}`, place]));
  return units.map(({ id }) => {
    const notices = new Map<string, number>();
    const values = new Map<string, number>();
    const counts = EVENTS.map(() => 0);
    for (const { item, value, subject, level, kind, count } of rows.get(id) ?? []) {
      const place = placeOf.get(`${item} ${level ?? kind}`);
      if (item === 'V1') notices.set(subject ?? '', Math.max(notices.get(subject ?? '') ?? 0, Number(value)));
      else if (place === undefined) values.set(item ?? '', Number(value));
      else counts[place] = (counts[place] ?? 0) + Number(count ?? 1);
    }
    return { taken: [...notices.values()].reduce((sum, points) => sum + points, 0), field: values.get('V2') ?? 0, scores: given.map(([code]) => values.get(code) ?? 0), counts, rows: rows.get(id) ?? [] };
  });
}
