import type { ItemKind, OutcomeKind } from '../model/kind';
import { amount } from './items/amount';
import { baseScore } from './items/base-score';
import { bottomBands } from './items/bottom-bands';
import { deduct } from './items/deduct';
import { finding } from './items/finding';
import { given } from './items/given';
import { indicator } from './items/indicator';
import { lastStreak } from './items/last-streak';
import { levelList } from './items/level-list';
import { rankBands } from './items/rank-bands';
import { rankEnds } from './items/rank-ends';
import { rankShare } from './items/rank-share';
import { result } from './items/result';
import { tariff } from './items/tariff';
import { task } from './items/task';
import { vetoFact } from './items/veto-fact';
import { excellentShare } from './outcomes/excellent-share';
import { farFromBase } from './outcomes/far-from-base';
import { gradeAgain } from './outcomes/grade-again';
import { gradeByRight } from './outcomes/grade-by-right';
import { grades } from './outcomes/grades';
import { pay } from './outcomes/pay';
import { roleLimits } from './outcomes/role-limits';
import { sameMatter } from './outcomes/same-matter';
import { vetoBelow } from './outcomes/veto-below';
import { yearsRunning } from './outcomes/years-running';

/** Every rule kind there is. A new one is a file of its own and a line here. */
// Each kind reads its own closed schema; the list cannot know which.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const itemKinds: ItemKind<any>[] = [
  amount,
  baseScore,
  bottomBands,
  deduct,
  finding,
  given,
  indicator,
  lastStreak,
  levelList,
  rankBands,
  rankEnds,
  rankShare,
  result,
  tariff,
  task,
  vetoFact,
];
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const outcomeKinds: OutcomeKind<any>[] = [
  excellentShare,
  farFromBase,
  gradeAgain,
  gradeByRight,
  grades,
  pay,
  roleLimits,
  sameMatter,
  vetoBelow,
  yearsRunning,
];
