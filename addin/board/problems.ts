import type { RowProblem } from '../../shared/contract/answer';
import type { Fact } from '../../shared/contract/request';
import type { Language } from '../../shared/words/language';
import type { LedgerField } from '../ledger/fields';
import type { Problem } from '../ledger/problem';
import { tell } from '../ledger/problem';
import type { BookReading, LedgerReading } from '../ledger/reading';
import type { LastScored, PlacedProblem } from './types';

/** The column in which a fault that the service found has to be mended. */
const fieldOf: Readonly<Partial<Record<RowProblem['code'], LedgerField>>> = {
  'unknown-unit': 'unit',
  'unknown-item': 'item',
  'wrong-type': 'item',
  'bad-period': 'period',
  'bad-level': 'level',
  'bad-kind': 'kind',
  'bad-role': 'role',
  'bad-value': 'value',
  'out-of-range': 'value',
};

interface Seen {
  readonly language: Language;
  /** The book has changed since it was read. */
  readonly stale: boolean;
}

/** Everything that is wrong or deserves a look: what reading found, then what scoring found besides. */
export function placedProblems(book: BookReading | null, scored: readonly LastScored[], seen: Seen): readonly PlacedProblem[] {
  if (!book) return [];
  const placed = new Map<string, PlacedProblem>();
  const add = (problem: PlacedProblem): void => {
    const key = `${problem.address} ${problem.text}`;
    if (!placed.has(key)) placed.set(key, problem);
  };
  for (const problem of book.problems) add(fromReading(problem, null, seen));
  for (const ledger of book.ledgers) for (const problem of ledger.problems) add(fromReading(problem, ledger, seen));
  for (const { answer, ledger, request, freshness } of scored) {
    for (const problem of answer.problems) {
      // What reading has told of this row says the same and names the cell.
      if (errorOfRow(ledger, problem.id)) continue;
      add({
        severity: 'error',
        address: addressOfRow(ledger, problem, request.facts),
        text: problem.message,
        ledger: ledger.key,
        unit: problem.unit,
        fact: problem.id,
        from: 'service',
        old: freshness !== 'current',
      });
    }
  }
  return [...placed.values()];
}

/** Why a row cannot be used, in the words that name its cell where there are any. */
export function reasonOfRow(ledger: LedgerReading, problem: RowProblem, language: Language): string {
  const told = errorOfRow(ledger, problem.id);
  return told ? tell(told, language) : problem.message;
}

const errors = new WeakMap<LedgerReading, ReadonlyMap<string, Problem>>();

function errorOfRow(ledger: LedgerReading, fact: string | null): Problem | undefined {
  let byFact = errors.get(ledger);
  if (!byFact) {
    const found = ledger.problems.filter(({ severity, fact: id }) => severity === 'error' && id !== undefined);
    // The first of a row: what is read first is what the others may hang on.
    byFact = new Map(found.reverse().map((problem) => [problem.fact ?? '', problem]));
    errors.set(ledger, byFact);
  }
  return fact === null ? undefined : byFact.get(fact);
}

function addressOfRow(ledger: LedgerReading, { code, id, fact }: RowProblem, sent: readonly Fact[]): string {
  const count = Number(sent[fact]?.count ?? 1);
  const field = code === 'out-of-range' && !(Number.isInteger(count) && count > 0) ? 'count' : fieldOf[code];
  const column = ledger.columns[field ?? 'unit'];
  return id === null || column === undefined ? (id ?? '') : id.replace(/[A-Z]+(\d+)$/, `${column}$1`);
}

function fromReading(problem: Problem, ledger: LedgerReading | null, { language, stale }: Seen): PlacedProblem {
  return {
    severity: problem.severity,
    address: problem.address,
    text: tell(problem, language),
    ledger: ledger?.key ?? null,
    unit: problem.unit ?? null,
    fact: problem.fact ?? null,
    from: 'reading',
    old: stale,
  };
}
