import type { ScoreRequest } from '../../shared/contract/request';
import type { Verdict } from './answer';
import type { Table } from './rows';
import { villages, villageTable } from './village';

/**
 * A second evaluation of every document, written from its words in plain decimals. It shares no code
 * with the scoring core, so that a misreading on either side shows as a difference.
 */
export interface Oracle {
  judge: (request: ScoreRequest) => Verdict;
  /** What the rows of each item carry; random ledgers are drawn from it. */
  table: Table;
}

export const oracles: Readonly<Record<string, Oracle>> = {
  'beijinggang-2019-village': { judge: villages, table: villageTable },
};
