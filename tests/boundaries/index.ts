import type { RulebookItem } from '../../shared/model/rulebook/rulebook';
import type { Bench, Boundary } from './bench';
import { deduct } from './deduct';
import { finding } from './finding';
import { given } from './given';
import { gradeAgain } from './grade-again';
import { grades } from './grades';
import { group } from './group';
import { indicator } from './indicator';
import { levelList } from './level-list';
import { measured } from './measured';
import { pay } from './pay';
import { rankBands } from './rank-bands';
import { rankShare } from './rank-share';
import { bottomBands, lastStreak, rankEnds } from './rankings';
import { baseScore, excellentShare, farFromBase, gradeByRight, result, yearsRunning } from './results';
import { standing } from './standing';
import { tariff } from './tariff';
import { task } from './task';
import { vetoBelow } from './veto-below';
import { force, roleLimits } from './whole';

/** By rule kind: the cases around its figures. A kind without figures has none to go round. */
// Each generator reads the data of its own kind; the list cannot know which.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Generator = (bench: Bench, spec: any) => Boundary[];

export const itemBoundaries: Readonly<Record<string, Generator>> = {
  'base-score': baseScore, 'bottom-bands': bottomBands, deduct, finding, given, group, indicator, 'last-streak': lastStreak,
  'level-list': levelList, measured, 'rank-bands': rankBands, 'rank-ends': rankEnds, 'rank-share': rankShare, result, tariff, task,
};
export const outcomeBoundaries: Readonly<Record<string, Generator>> = {
  award: standing, downgrade: standing, 'excellent-share': excellentShare, 'far-from-base': farFromBase, 'grade-again': gradeAgain, 'grade-by-right': gradeByRight,
  grades, grading: standing, pay, 'role-limits': roleLimits, trigger: standing, veto: standing, 'veto-below': vetoBelow, 'years-running': yearsRunning,
};
export const withoutFigures: ReadonlySet<string> = new Set(['amount', 'same-matter', 'veto-fact']);

export function boundariesOf(bench: Bench): Boundary[] {
  const of = (list: readonly { kind: string }[], generators: Readonly<Record<string, Generator>>): Boundary[] =>
    list.flatMap((spec) => generators[spec.kind]?.(bench, spec as RulebookItem) ?? []);
  return [...of(bench.rulebook.items, itemBoundaries), ...of(bench.rulebook.outcomes, outcomeBoundaries), ...force(bench)];
}
