import type { ItemKind, OutcomeKind } from './kind';
import { amount } from './items/amount';
import { deduct } from './items/deduct';
import { finding } from './items/finding';
import { given } from './items/given';
import { indicator } from './items/indicator';
import { levelList } from './items/level-list';
import { rankBands } from './items/rank-bands';
import { rankShare } from './items/rank-share';
import { tariff } from './items/tariff';
import { task } from './items/task';
import { vetoFact } from './items/veto-fact';
import { gradeAgain } from './outcomes/grade-again';
import { grades } from './outcomes/grades';
import { pay } from './outcomes/pay';
import { roleLimits } from './outcomes/role-limits';
import { sameMatter } from './outcomes/same-matter';
import { vetoBelow } from './outcomes/veto-below';

/** Every rule kind there is. A new one is a file of its own and a line here. */
// Each kind reads its own closed schema; the list cannot know which.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const itemKinds: ItemKind<any>[] = [amount, deduct, finding, given, indicator, levelList, rankBands, rankShare, tariff, task, vetoFact];
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const outcomeKinds: OutcomeKind<any>[] = [gradeAgain, grades, pay, roleLimits, sameMatter, vetoBelow];
