import type { RowProblem, ScoreAnswer, UnitResult } from '../../../shared/contract/answer';
import type { LedgerReading, UnitReading } from '../../ledger/reading';

// Thousands of cells ask one after the other, each for one unit: what they look in is put in order once.

/** The unit of a ledger that a text names, by its name before any code. */
export const unitNamed = (ledger: LedgerReading, text: string): UnitReading | undefined => unitsIn(ledger).get(text);

/** Of an answer the result of one unit. */
export const resultOf = (answer: ScoreAnswer, unit: string): UnitResult | undefined => resultsIn(answer).get(unit);

/** The rows of one unit that could not be used. */
export const problemsOf = (answer: ScoreAnswer, unit: string): readonly RowProblem[] => problemsIn(answer).get(unit) ?? [];

const unitsIn = indexed(({ units }: LedgerReading) => {
  const byName = new Map(units.map((each) => [each.unit.id, each]));
  for (const each of units) for (const alias of each.aliases) if (!byName.has(alias)) byName.set(alias, each);
  return byName;
});

const resultsIn = indexed(({ units }: ScoreAnswer) => new Map(units.map((each) => [each.unit, each])));

const problemsIn = indexed(({ problems }: ScoreAnswer) => {
  const byUnit = new Map<string, RowProblem[]>();
  for (const problem of problems) {
    if (problem.unit === null) continue;
    const list = byUnit.get(problem.unit);
    if (list) list.push(problem);
    else byUnit.set(problem.unit, [problem]);
  }
  return byUnit;
});

function indexed<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, V>();
  return (of) => {
    let value = made.get(of);
    if (value === undefined) made.set(of, (value = make(of)));
    return value;
  };
}
