import type { Level, Token } from '../../../text/symbols';
import type { Ask } from '../../shape';
import type { FactOf } from '../facts';
import { trimmed, type Sign } from './event-names';
import type { Rule } from './part';

/** Rates by level of government. */

export const LEVELS: readonly Level[] = ['national', 'provincial', 'municipal', 'county', 'township'];

/** Clauses about one thing are one rate; null where a level is named twice. */
export function levelRates(levels: readonly FactOf<'levels'>[], sign: Sign): Rule[] | null {
  const groups = new Map<string, { kind: string; levels: Record<string, number> }>();
  let name = '';
  for (const fact of levels) {
    const own = trimmed(fact.text);
    // 市级表彰加2分，县级加1分: the second clause speaks of the same.
    if (own !== '' && !(name !== '' && name.startsWith(own))) name = own;
    const key = `${sign(fact)}${name}`;
    const similar = [...groups.values()].at(-1);
    const group = groups.get(key) ?? (similar && sign(fact) === Math.sign(Object.values(similar.levels)[0] ?? 0) && akin(similar.kind, name) ? similar : undefined) ?? { kind: name, levels: {} };
    groups.set(key, group);
    const pairs = fact.upwards ? LEVELS.slice(0, LEVELS.indexOf(fact.levels[0]?.[0] as Level) + 1).map((level) => [level, fact.levels[0]?.[1] as Token] as const) : fact.levels;
    for (const [level, points] of pairs) {
      if (group.levels[level] !== undefined) return null;
      group.levels[level] = sign(fact) * points.value;
    }
  }
  const distinct = [...new Set(groups.values())];
  return distinct.map((group) => ({ ...(distinct.length > 1 ? { kind: group.kind } : {}), levels: group.levels }));
}

const akin = (one: string, other: string): boolean => one === '' || other === '' || one.includes(other) || other.includes(one) || one.slice(0, 2) === other.slice(0, 2);

/** Levels that a row leaves out above it, or, where it begins at the highest, below it. */
export function otherLevels(levels: readonly FactOf<'levels'>[], rate: number): Ask[] {
  const named = new Set(levels.flatMap((fact) => fact.levels.map(([level]) => level)));
  if (levels.some(({ upwards }) => upwards)) return [];
  const ask = (text: 'higherLevel' | 'lowerLevel', which: readonly Level[]): Ask => ({ text, at: which.map((level) => [0, `/rates/${rate}/levels/${level}`] as const) });
  const top = LEVELS.findIndex((level) => named.has(level));
  if (top === 0 && named.size > 1 && !named.has('county') && !named.has('township')) return [ask('lowerLevel', ['county'])];
  return top <= 1 ? [] : [ask('higherLevel', LEVELS.slice(0, top).reverse())];
}
