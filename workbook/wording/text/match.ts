import type { Clause } from './clauses';
import type { Token } from './symbols';
import type { Stretch, Words } from './words';

/** What a pattern has found in a clause, by the names of its groups. */
export interface Match {
  readonly clause: Clause;
  readonly has: (group: string) => boolean;
  /** Symbols of the group, '' where it took no part. */
  readonly symbols: (group: string) => string;
  /** Its words, figures as printed. */
  readonly plain: (group: string) => string;
  /** The first figure in the group. */
  readonly token: (group: string) => Token | undefined;
  readonly tokens: (group: string) => Token[];
  readonly stretch: (group: string) => Stretch | null;
}

/** Patterns for whole clauses have the flags `d` and `u` left to this place, so that none is without. */
export const pattern = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'd');

export function matched(words: Words, clause: Clause, whole: RegExp): Match | null {
  const found = whole.exec(clause.text);
  if (!found) return null;
  const ranges = found.indices?.groups ?? {};
  const placesOf = (group: string): readonly number[] => {
    const range = ranges[group];
    return range ? clause.places.slice(range[0], range[1]) : [];
  };
  const tokens = (group: string): Token[] => placesOf(group).flatMap((at) => words.token(at) ?? []);
  const stretch = (group: string): Stretch | null => {
    const places = placesOf(group);
    const first = places[0];
    const last = places[places.length - 1];
    return first === undefined || last === undefined ? null : { start: first, end: last + 1 };
  };
  return {
    clause,
    has: (group) => placesOf(group).length > 0,
    symbols: (group) => found.groups?.[group] ?? '',
    plain: (group) => placesOf(group).map((at) => words.plain({ start: at, end: at + 1 })).join(''),
    token: (group) => tokens(group)[0],
    tokens,
    stretch,
  };
}
