import type { RulebookView } from '../../../shared/contract/rulebook-view';
import type { Problem } from '../../ledger/problem';
import type { FactReading, LedgerReading } from '../../ledger/reading';
import { amounts } from '../../ledger/rows/percentages';
import { groupBy } from '../../model/group-by';

/**
 * Targets that stand on one sheet and results on another, as one row each: where an item takes both, neither says anything
 * alone. Rows of a ledger stay as they are, and so does what is said twice.
 */
export function pairedUp(ledger: LedgerReading, ids: ReadonlySet<string>): LedgerReading {
  const { rulebook, facts, problems } = ledger;
  if (!rulebook) return ledger;
  const pairs = new Map<FactReading, FactReading>();
  for (const group of groupBy(facts.filter((each) => isPart(each, rulebook, ids)), keyOf).values()) {
    const [one, other, ...more] = group;
    if (!one || !other || more.length > 0 || amounts.some((amount) => one.fact[amount] !== undefined && other.fact[amount] !== undefined)) continue;
    const [result, target] = one.fact.value === undefined ? [other, one] : [one, other];
    pairs.set(result, target);
  }
  if (pairs.size === 0) return ledger;
  const gone = new Set(pairs.values());
  const idNow = new Map([...pairs].flatMap(([{ fact }, target]) => (typeof fact.id === 'string' ? [[target.fact.id, fact.id] as const] : [])));
  return {
    ...ledger,
    facts: facts.flatMap((each) => {
      const target = pairs.get(each);
      return gone.has(each) ? [] : [target ? { ...each, fact: { ...target.fact, ...each.fact } } : each];
    }),
    problems: problems.map((problem): Problem => {
      const id = idNow.get(problem.fact);
      return id === undefined ? problem : { ...problem, fact: id };
    }),
  };
}

/** A figure of a measured item, that came from a score sheet. */
function isPart({ fact }: FactReading, { items }: RulebookView, ids: ReadonlySet<string>): boolean {
  return typeof fact.id === 'string' && ids.has(fact.id) && fact.points === undefined && items.some(({ code, figure }) => code === fact.item && figure !== undefined) && amounts.some((amount) => fact[amount] !== undefined);
}

const keyOf = ({ fact: { unit, item, year, period, kind, level } }: FactReading): string => JSON.stringify([unit, item, year, period, kind, level]);
