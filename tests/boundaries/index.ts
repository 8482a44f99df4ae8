import type { RulebookItem } from '../../shared/rules/format';
import type { Bench, Boundary } from './bench';
import { deduct } from './deduct';
import { finding } from './finding';
import { given } from './given';
import { gradeAgain } from './grade-again';
import { grades } from './grades';
import { indicator } from './indicator';
import { levelList } from './level-list';
import { pay } from './pay';
import { rankBands } from './rank-bands';
import { rankShare } from './rank-share';
import { tariff } from './tariff';
import { task } from './task';
import { vetoBelow } from './veto-below';

/** By rule kind: the cases around its figures. A kind without figures has none to go round. */
// Each generator reads the data of its own kind; the list cannot know which.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Generator = (bench: Bench, spec: any) => Boundary[];

export const itemBoundaries: Readonly<Record<string, Generator>> = {
  deduct, finding, given, indicator, 'level-list': levelList, 'rank-bands': rankBands, 'rank-share': rankShare, tariff, task,
};
export const outcomeBoundaries: Readonly<Record<string, Generator>> = { 'grade-again': gradeAgain, grades, pay, 'veto-below': vetoBelow };
export const withoutFigures: ReadonlySet<string> = new Set(['amount', 'role-limits', 'same-matter', 'veto-fact']);

export function boundariesOf(bench: Bench): Boundary[] {
  const of = (list: readonly { kind: string }[], generators: Readonly<Record<string, Generator>>): Boundary[] =>
    list.flatMap((spec) => generators[spec.kind]?.(bench, spec as RulebookItem) ?? []);
  return [...of(bench.rulebook.items, itemBoundaries), ...of(bench.rulebook.outcomes, outcomeBoundaries)];
}
