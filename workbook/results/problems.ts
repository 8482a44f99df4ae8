import type { RowProblem, ScoreAnswer } from '../../shared/contract/answer';
import type { Registry } from '../../shared';
import { faultsOfRow } from '../../shared/engine/rows/row-faults';
import type { Fact, ScoreRequest } from '../../shared/contract/request';
import { storeWords } from '../../shared/i18n/service/score-store';
import { say, type Language } from '../../shared/i18n/language';
import { nameOf, rowText, whereText } from '../../shared/i18n/names';
import type { RowError } from '../../shared/report/unit/remarks';
import type { LedgerField } from '../ledger/fields';
import { type Problem, tell } from '../ledger/problem';
import type { BookReading, LedgerReading } from '../ledger/reading';
import type { Scored } from './question';

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

/** A problem ready to be shown, wherever it was found. */
export interface PlacedProblem {
  readonly severity: Problem['severity'];
  /** The cell to go to; empty where there is none. */
  readonly address: string;
  readonly text: string;
  readonly ledger: string | null;
  readonly unit: string | null;
  readonly fact: string | null;
  /** Found in reading the sheet, or told by the service. */
  readonly from: 'reading' | 'service';
  /** Of before a change: it may be mended already. */
  readonly old: boolean;
}

/** An answer with what it answers; `old`: of before a change. */
export interface Judged extends Pick<Scored, 'request' | 'answer' | 'ledger'> {
  readonly old: boolean;
}

interface Seen {
  readonly language: Language;
  readonly registry: Registry;
  /** The book has changed since it was read. */
  readonly stale: boolean;
}

/** Everything that is wrong or deserves a look: what reading found, then what scoring found besides. */
export function placedProblems(book: BookReading | null, scored: readonly Judged[], seen: Seen): readonly PlacedProblem[] {
  if (!book) return [];
  const placed = new Map<string, PlacedProblem>();
  const add = (problem: PlacedProblem): void => {
    const key = `${problem.address} ${problem.text}`;
    if (!placed.has(key)) placed.set(key, problem);
  };
  for (const problem of book.problems) add(fromReading(problem, null, seen));
  for (const ledger of book.ledgers) for (const problem of ledger.problems) add(fromReading(problem, ledger, seen));
  for (const { answer, ledger, request, old } of scored) {
    const version = otherVersion(answer.rulebook, ledger, seen.language);
    if (version !== null) add({ severity: 'warning', address: '', text: version, ledger: ledger.key, unit: null, fact: null, from: 'service', old });
    for (const problem of answer.problems) {
      for (const { address, text } of faultsTold(ledger, problem, request, seen)) {
        add({ severity: 'error', address, text, ledger: ledger.key, unit: problem.unit, fact: problem.id, from: 'service', old });
      }
    }
  }
  return [...placed.values()];
}

/** Said where the service scored by another version of the document than the one by which the ledger is read. */
function otherVersion({ version, title }: ScoreAnswer['rulebook'], { rulebook }: LedgerReading, language: Language): string | null {
  if (rulebook === null || rulebook.version === version) return null;
  return say(storeWords, 'other-version', language, { title, theirs: version, ours: rulebook.version });
}

/**
 * The faults that the service found in a row, each with the cell to mend; without those that reading has told
 * already. A row whose unit, clause or year could not be read has no other faults that are worth a word.
 */
function faultsTold(ledger: LedgerReading, problem: RowProblem, request: ScoreRequest, { language, registry }: Seen): { address: string; text: string }[] {
  const told = errorsOfRow(ledger, problem.id);
  const known = new Set(told.map(({ field, fact }) => field ?? (fact === undefined ? undefined : 'unit')));
  if (known.has('unit') || known.has('item') || known.has('year')) return [];
  const fact = request.facts[problem.fact];
  // What could not be read was sent as a count that is none.
  const faults = fact ? faultsOfRow(registry, request, fact).filter(({ field }) => !known.has(field) && !(told.length > 0 && field === 'count')) : [];
  if (faults.length === 0) return told.length > 0 ? [] : [{ address: addressOfRow(ledger, problem, request.facts), text: readable(problem, language) }];
  const item = ledger.rulebook?.items.find(({ code }) => code === problem.item);
  const where = whereText(rowText(problem.id ?? ''), problem.unit, item && nameOf(item))[language];
  return faults.map(({ field, text }) => ({ address: cellOf(ledger, problem.id, field), text: `${where}${language === 'zh' ? '：' : ': '}${text[language]}` }));
}

/** Why a row cannot be used: everything that reading found in it, else what the service did. */
export function reasonOfRow(ledger: LedgerReading, problem: RowProblem, language: Language): string {
  const told = errorsOfRow(ledger, problem.id);
  return told.length > 0 ? told.map((each) => tell(each, language)).join(' ') : readable(problem, language);
}

/** Rows that could not be used, as a report has them. */
export function rowErrorsOf(ledger: LedgerReading, problems: readonly RowProblem[], language: Language): readonly RowError[] {
  return problems.map((problem) => ({ id: problem.id, item: problem.item, text: reasonOfRow(ledger, problem, language) }));
}

/** Behind codes the service saw no reference of a row, and names it by what stood in its place. */
function readable({ message, id }: RowProblem, language: Language): string {
  return id !== null && message.startsWith(id) ? rowText(id)[language] + message.slice(id.length) : message;
}

const errors = new WeakMap<LedgerReading, ReadonlyMap<string, readonly Problem[]>>();

function errorsOfRow(ledger: LedgerReading, fact: string | null): readonly Problem[] {
  let byFact = errors.get(ledger);
  if (!byFact) {
    const found = new Map<string, Problem[]>();
    for (const problem of ledger.problems) {
      if (problem.severity === 'error' && problem.fact !== undefined) found.set(problem.fact, [...(found.get(problem.fact) ?? []), problem]);
    }
    errors.set(ledger, (byFact = found));
  }
  return fact === null ? [] : (byFact.get(fact) ?? []);
}

function addressOfRow(ledger: LedgerReading, { code, id, fact }: RowProblem, sent: readonly Fact[]): string {
  const count = Number(sent[fact]?.count ?? 1);
  const field = code === 'out-of-range' && !(Number.isInteger(count) && count > 0) ? 'count' : fieldOf[code];
  return cellOf(ledger, id, field ?? 'unit');
}

function cellOf(ledger: LedgerReading, id: string | null, field: LedgerField): string {
  const column = ledger.columns[field] ?? ledger.columns.unit;
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
