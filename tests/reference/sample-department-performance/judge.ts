import type { Decimal } from 'decimal.js';
import type { ScoreRequest } from '../../../shared/contract/request';
import { range } from '../amounts';
import { parameterOf, type Verdict } from '../answer';
import { fine, none, sum } from '../general/figures';
import { alone, opened, reached, undecided, votes, type Scale } from '../general/items';
import { graded, triggered } from '../general/outcomes';
import { judged, ofYear, works, type Hand, type Result } from '../general/work';
import type { Table } from '../rows';

/** 县直部门绩效考核办法（示例） */

const WORTH = { A: 1, B: 0.8, C: 0.5, D: 0 };

export const departmentTable: Table = {
  B1: { given: 'value', needs: ['value', 'target'], value: {}, target: true, scored: { most: 42, least: 0 } },
  B2: { blank: 'value', needs: ['kind', 'value'], kinds: [...Object.keys(WORTH), 'none-cast'], value: { votes: true }, scored: { most: 30, least: 0 } },
  B3: { given: 'value', needs: ['value'], value: { low: 0, high: 20 }, scored: { most: 20, least: 0 } },
  B4: { scored: { most: 10, least: 0 } },
};

type Reading = 'whole' | 'begun' | 'exact';

/** Of the percentage points that are missing; five of those that are over are one step. */
const tasks = (reading: Reading): Scale => ({
  code: 'B1',
  image: range(0, 42),
  ends: { least: 0, most: 42, digits: 2 },
  points: (percent) => {
    if (percent.lessThan(60)) return none;
    if (percent.greaterThanOrEqualTo(100)) return fine(40).plus(percent.minus(100).div(5).floor().times(0.5));
    const missing = fine(100).minus(percent);
    const steps = reading === 'exact' ? missing : reading === 'whole' ? missing.floor() : missing.ceil();
    return fine(40).minus(steps.times(0.5));
  },
});
const assessment: Scale = { code: 'B2', image: range(0, 30), ends: { least: 0, most: 30, digits: 2 }, points: (x) => x.times(30) };
const leaders: Scale = { code: 'B3', image: range(0, 20), ends: { least: 0, most: 20, digits: 'unending' }, points: (x) => x };
const reports: Scale = { code: 'B4', image: range(0, 10), ends: { least: 0, most: 10 }, points: (x) => fine(10).minus(x.lessThan(12) ? fine(12).minus(x) : none) };

export function departments(request: ScoreRequest): Verdict {
  const sorted = ofYear(request, departmentTable);
  const reading = parameterOf(request, 'step_part') as Reading | null;
  const list = works(request, sorted, (hand) => items(hand, reading));
  const grades = graded(list, [{ grade: 'excellent', from: 85, share: 0.3 }, { grade: 'good', from: 75 }, { grade: 'pass', from: 60 }, { grade: 'fail' }]);
  for (const work of list) {
    const grade = grades.get(work);
    work.grade = grade ?? null;
    triggered(work, grade === undefined ? 'possible' : grade === 'excellent' ? 'certain' : 'false', () => work.eligibility.push({ code: 'model' }));
  }
  return judged(request, sorted, list);
}

function items(hand: Hand, reading: Reading | null): Result {
  const percent = ({ value, target }: { value: Decimal | null; target: Decimal | null }): Decimal | null => (target?.greaterThan(0) ? fine(value ?? 0).times(100).div(target) : null);
  const done = hand.apart((remarks) => {
    const [first, second] = (reading ? [reading] : (['whole', 'begun'] as const)).map((each) => alone(tasks(each), hand.rows('B1'), (row) => `${row.value} ${row.target}`, percent, remarks));
    return first && second ? undecided(first, second) : (first ?? opened(tasks('whole')));
  });
  const cast = votes(hand.rows('B2'), WORTH);
  const assessed = hand.apart(() => (cast ? reached(assessment, cast) : opened(assessment)));
  const judgedBy = hand.apart((remarks) => alone(leaders, hand.rows('B3'), (row) => String(row.value), (row) => fine(row.value ?? 0), remarks));
  const used = hand.apart(() => reached(reports, sum(hand.rows('B4').map(({ count }) => fine(count)))));
  const parts = [done, assessed, judgedBy, used];
  return { parts, tops: parts };
}
