import { anyItem, anyOutcome, type AnyItemKind, type AnyOutcomeKind } from '../model/kind';
import { amount } from './items/amount';
import { baseScore } from './items/base-score';
import { bottomBands } from './items/bottom-bands';
import { deduct } from './items/deduct';
import { finding } from './items/finding';
import { given } from './items/given';
import { group } from './items/group';
import { indicator } from './items/indicator';
import { lastStreak } from './items/last-streak';
import { levelList } from './items/level-list';
import { measured } from './items/measured';
import { rankBands } from './items/rank-bands';
import { rankEnds } from './items/rank-ends';
import { rankShare } from './items/rank-share';
import { result } from './items/result';
import { tariff } from './items/tariff';
import { task } from './items/task';
import { vetoFact } from './items/veto-fact';
import { award } from './outcomes/award';
import { downgrade } from './outcomes/downgrade';
import { excellentShare } from './outcomes/excellent-share';
import { farFromBase } from './outcomes/far-from-base';
import { gradeAgain } from './outcomes/grade-again';
import { gradeByRight } from './outcomes/grade-by-right';
import { grades } from './outcomes/grades';
import { grading } from './outcomes/grading';
import { pay } from './outcomes/pay';
import { roleLimits } from './outcomes/role-limits';
import { sameMatter } from './outcomes/same-matter';
import { trigger } from './outcomes/trigger';
import { veto } from './outcomes/veto';
import { vetoBelow } from './outcomes/veto-below';
import { yearsRunning } from './outcomes/years-running';

type AtLeastOne<Kind> = readonly [Kind, ...Kind[]];

/** Every rule kind there is. A new one is a file of its own and a line here. */
export const itemKinds: AtLeastOne<AnyItemKind> = [
  anyItem(amount),
  anyItem(baseScore),
  anyItem(bottomBands),
  anyItem(deduct),
  anyItem(finding),
  anyItem(given),
  anyItem(group),
  anyItem(indicator),
  anyItem(lastStreak),
  anyItem(levelList),
  anyItem(measured),
  anyItem(rankBands),
  anyItem(rankEnds),
  anyItem(rankShare),
  anyItem(result),
  anyItem(tariff),
  anyItem(task),
  anyItem(vetoFact),
];

export const outcomeKinds: AtLeastOne<AnyOutcomeKind> = [
  anyOutcome(award),
  anyOutcome(downgrade),
  anyOutcome(excellentShare),
  anyOutcome(farFromBase),
  anyOutcome(gradeAgain),
  anyOutcome(gradeByRight),
  anyOutcome(grades),
  anyOutcome(grading),
  anyOutcome(pay),
  anyOutcome(roleLimits),
  anyOutcome(sameMatter),
  anyOutcome(trigger),
  anyOutcome(veto),
  anyOutcome(vetoBelow),
  anyOutcome(yearsRunning),
];
