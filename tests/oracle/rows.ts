import type { Decimal } from 'decimal.js';
import type { Fact, ScoreRequest, Unit } from '../../shared/contract/request';
import type { RowProblem } from '../../shared/contract/answer';
import { dec } from './amounts';
import { isDate } from './dates';

/** What the row of an item carries. A field that is not named here is not looked at. */
export interface Takes {
  types?: readonly string[];
  /** The row counts as absent while this field is blank. */
  given?: 'value' | 'kind';
  needs?: readonly ('value' | 'of' | 'level' | 'kind' | 'role' | 'period' | 'date' | 'subject')[];
  level?: true;
  kinds?: readonly string[];
  roles?: readonly string[];
  value?: { low?: Decimal.Value; high?: Decimal.Value; whole?: true; among?: readonly number[] };
  of?: true;
  date?: true;
  /** Whether a period that is given can be used. */
  period?: (period: string, year: number) => boolean;
}

export type Table = Readonly<Record<string, Takes | ((fact: Fact, unit: Unit | undefined) => Takes)>>;

/** A sound row: blanks cut off, numbers read. */
export interface Row {
  at: number;
  id: string | null;
  unit: string;
  item: string;
  year: number;
  /** Under which period the document files it. */
  filed: string;
  value: Decimal | null;
  of: Decimal | null;
  count: Decimal;
  level: string | null;
  kind: string | null;
  role: string | null;
  period: string | null;
  subject: string | null;
  evidence: string | null;
  series: string | null;
  date: string | null;
}

export interface Sorted {
  rows: Row[];
  problems: Pick<RowProblem, 'fact' | 'unit' | 'item' | 'code'>[];
  /** Units in error, with the items that their bad rows name. */
  invalid: Map<string, Set<string>>;
}

/** Files a row under a period of the document; null: it is of another time, neither checked nor used. */
export type Filing = (fact: Fact, year: number) => string | null;

/** Text with its blanks cut off; null where nothing is left. */
export const words = (text: string | number | null | undefined): string | null => {
  const cut = typeof text === 'number' ? String(text) : (text ?? '').trim();
  return cut === '' ? null : cut;
};

const LEVELS = ['national', 'provincial', 'municipal', 'county', 'township'];

/** Sorts the rows of a request into sound ones and those in error, each with its first fault. */
export function sortRows(request: ScoreRequest, table: Table, filing: Filing): Sorted {
  const sorted: Sorted = { rows: [], problems: [], invalid: new Map() };
  const units = new Map(request.units.map((unit) => [unit.id, unit]));
  request.facts.forEach((fact, at) => {
    const year = fact.year ?? request.year;
    const filed = filing(fact, year);
    if (filed === null) return;
    const unit = units.get(fact.unit ?? '');
    const entry = words(fact.item) === null ? undefined : table[fact.item ?? ''];
    const takes = typeof entry === 'function' ? entry(fact, unit) : entry;
    const code = misnamed(fact, unit, takes) ?? (takes && isAbsent(fact, takes) ? 'absent' : firstFault(fact, unit, takes));
    if (code === 'absent') return;
    if (code === null) {
      sorted.rows.push(read(fact, at, filed));
      return;
    }
    sorted.problems.push({ fact: at, unit: words(fact.unit) === null ? null : (fact.unit ?? null), item: words(fact.item) === null ? null : (fact.item ?? null), code });
    if (!unit) return;
    const items = sorted.invalid.get(unit.id) ?? new Set();
    sorted.invalid.set(unit.id, items.add(fact.item ?? ''));
  });
  return sorted;
}

type Code = RowProblem['code'];

function misnamed(fact: Fact, unit: Unit | undefined, takes: Takes | undefined): Code | null {
  if (words(fact.unit) !== null && !unit) return 'unknown-unit';
  if (words(fact.item) !== null && !takes) return 'unknown-item';
  if (unit && takes?.types && !takes.types.includes(unit.type)) return 'wrong-type';
  return null;
}

const isAbsent = (fact: Fact, takes: Takes): boolean => takes.given !== undefined && words(fact[takes.given]) === null;

function firstFault(fact: Fact, unit: Unit | undefined, takes: Takes | undefined): Code | null {
  if (!unit || !takes || fact.year === null || fact.year === undefined) return 'missing-field';
  if (takes.needs?.some((field) => words(fact[field]) === null)) return 'missing-field';
  const [period, level, kind, role] = [words(fact.period), words(fact.level), words(fact.kind), words(fact.role)];
  if (takes.period && period !== null && !takes.period(period, fact.year)) return 'bad-period';
  if (takes.level && level !== null && !LEVELS.includes(level)) return 'bad-level';
  if (takes.kinds && kind !== null && !takes.kinds.includes(kind)) return 'bad-kind';
  if (takes.roles && role !== null && !takes.roles.includes(role)) return 'bad-role';
  const value = takes.value ? words(fact.value) : null;
  const of = takes.of ? words(fact.of) : null;
  const date = takes.date ? words(fact.date) : null;
  if ((value !== null && !isNumber(fact.value)) || (of !== null && !isNumber(fact.of)) || (date !== null && !isDate(date))) return 'bad-value';
  const count = words(fact.count);
  if (count !== null && !(isNumber(fact.count) && isWhole(dec(count)))) return 'out-of-range';
  if (of !== null && !isWhole(dec(of))) return 'out-of-range';
  if (value !== null && !fits(dec(value), takes.value ?? {})) return 'out-of-range';
  if (value !== null && of !== null && dec(value).greaterThan(of)) return 'out-of-range';
  return null;
}

const isNumber = (value: string | number | null | undefined): boolean =>
  typeof value === 'number' ? Number.isFinite(value) : /^[+-]?[0-9]+(\.[0-9]+)?$/.test(words(value) ?? '');

const isWhole = (number: Decimal): boolean => number.isInteger() && number.greaterThanOrEqualTo(1);

function fits(value: Decimal, { low, high, whole, among }: NonNullable<Takes['value']>): boolean {
  if (whole && !isWhole(value)) return false;
  if (low !== undefined && value.lessThan(low)) return false;
  if (high !== undefined && value.greaterThan(high)) return false;
  return !among || among.some((choice) => value.equals(choice));
}

function read(fact: Fact, at: number, filed: string): Row {
  const number = (value: string | number | null | undefined): Decimal | null => (words(value) !== null && isNumber(value) ? dec(words(value) ?? '') : null);
  return {
    at,
    id: words(fact.id),
    unit: fact.unit ?? '',
    item: fact.item ?? '',
    year: fact.year ?? 0,
    filed,
    value: number(fact.value),
    of: number(fact.of),
    count: number(fact.count) ?? dec(1),
    level: words(fact.level),
    kind: words(fact.kind),
    role: words(fact.role),
    period: words(fact.period),
    subject: words(fact.subject),
    evidence: words(fact.evidence),
    series: words(fact.series),
    date: words(fact.date),
  };
}
