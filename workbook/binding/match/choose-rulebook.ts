import type { RulebookView } from '../../../shared/contract/rulebook-view';
import { wordKey } from '../../model/text';
import type { ColumnGuess } from '../infer/columns';
import { bodiesOf, guessColumns, isBareNumber } from '../infer/columns';
import type { Frame } from '../layout/frame';
import type { Certainty } from './match-items';
import type { UnitRecord } from '../layout/records';

export interface RulebookGuess {
  readonly view: RulebookView;
  readonly columns: readonly ColumnGuess[];
  readonly certainty: Certainty;
}

/** Above this many hits of items a table is one of a rulebook; a table of few columns may have but one. */
const weights: Readonly<Record<Certainty, number>> = { sure: 1, likely: 0.6, ask: 0.4 };

/** The rulebooks that know columns of this table, the best first. `preferred`: the one that the book names. */
export function guessRulebooks(frames: readonly Frame[], views: readonly RulebookView[], preferred?: string): readonly RulebookGuess[] {
  const bodies = bodiesOf(frames);
  const [first] = bodies;
  if (!first) return [];
  const units = bodies.flatMap((body) => body.units);
  const scored = views
    .map((view) => ({ view, columns: guessColumns(bodies, view) }))
    .map((each) => ({ ...each, fit: fitOf(each.columns) + hintOf(first.frame, units, each.view, preferred) }))
    .filter(({ columns }) => columns.some(({ among }) => among.length > 0))
    .sort((one, other) => other.fit - one.fit);
  const [best, second] = scored;
  return scored.map(({ view, columns, fit }): RulebookGuess => {
    const clear = best !== undefined && fit === best.fit && (second === undefined || second.fit * 1.5 <= best.fit);
    return { view, columns, certainty: !clear ? 'ask' : view.id === preferred || fit >= 3 ? 'sure' : 'likely' };
  });
}

/** A caption over many columns names its item once. */
function fitOf(columns: readonly ColumnGuess[]): number {
  const hits = new Map<string, number>();
  for (const { column, among, item, certainty, by } of columns) {
    if (among.length === 0 || isBareNumber({ item, by })) continue;
    const key = item ?? `column ${column}`;
    hits.set(key, Math.max(hits.get(key) ?? 0, item === null ? weights.ask : Math.max(weights[certainty], 0.6)));
  }
  return [...hits.values()].reduce((sum, hit) => sum + hit, 0);
}

/** What speaks for a rulebook besides its items: its title over the table, its kind of unit in the names. */
function hintOf({ title, corner, canvas }: Frame, units: readonly UnitRecord[], view: RulebookView, preferred: string | undefined): number {
  const heading = wordKey(`${title}${canvas.grid.sheet}${corner}`);
  const words = view.unitTypes.flatMap(({ name, words: more = [] }) => [name, ...more]).filter((word) => !/^\d/u.test(word)).map(wordKey);
  const named = units.filter(({ name }) => words.some((word) => word.length === 1 && name.endsWith(word))).length;
  return (
    (view.id === preferred ? 1.5 : 0) +
    (heading.includes(wordKey(view.title)) ? 3 : 0) +
    (words.some((word) => word.length > 0 && heading.includes(word)) ? 0.5 : 0) +
    (named * 2 > units.length ? 1 : 0)
  );
}
