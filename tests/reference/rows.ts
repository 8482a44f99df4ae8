import { Decimal } from 'decimal.js';
import type { Fact, ScoreRequest, Unit } from '../../shared/contract/request';
import type { RowProblem } from '../../shared/contract/answer';
import { dec } from './amounts';
import { isDate } from './dates';

/** What the row of an item carries. A field that is not named here is not looked at. */
export interface Takes {
  types?: readonly string[];
  /** The row counts as absent while this field is blank. */
  given?: 'value' | 'kind';
  /** The same of rows that are taken together: several of them say more than one. */
  blank?: 'value' | 'kind';
  /** A row of kind `none`: the unit has no such task, and no figure is read. Other kinds are not looked at. */
  none?: true;
  needs?: readonly ('target' | 'base' | 'value' | 'of' | 'level' | 'kind' | 'role' | 'period' | 'date' | 'subject')[];
  level?: true;
  kinds?: readonly string[];
  roles?: readonly string[];
  /** `votes`: whole numbers from 0. `signed`: with its sign or without. */
  value?: { low?: Decimal.Value; high?: Decimal.Value; whole?: true; votes?: true; signed?: true; among?: readonly number[] };
  target?: true;
  base?: true;
  of?: true;
  date?: true;
  /** It gives points: a row may bring its finished score, within these ends. */
  scored?: Scored | ((type: string) => Scored);
  /** The period files the row, so that a finished score needs it too. */
  filed?: true;
  /** Whether a period that is given can be used. */
  period?: (period: string, year: number) => boolean;
}

export interface Scored {
  most?: Decimal.Value;
  least?: Decimal.Value;
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
  target: Decimal | null;
  base: Decimal | null;
  /** A finished score. */
  points: Decimal | null;
  /** A figure was shortened. */
  shortened: boolean;
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
  /** Rows with a finished score. */
  recorded: Row[];
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
  const sorted: Sorted = { rows: [], recorded: [], problems: [], invalid: new Map() };
  const units = new Map(request.units.map((unit) => [unit.id, unit]));
  request.facts.forEach((fact, at) => {
    const year = readYear(fact) ?? request.year;
    const filed = filing(fact, year);
    if (filed === null) return;
    const unit = units.get(fact.unit ?? '');
    const entry = words(fact.item) === null ? undefined : table[fact.item ?? ''];
    const takes = typeof entry === 'function' ? entry(fact, unit) : entry;
    const finished = takes?.scored !== undefined && words(fact.points) !== null;
    const code = misnamed(fact, unit, takes)
      ?? (finished ? recordedFault(fact, year, unit, takes) : takes && isAbsent(fact, takes) ? 'absent' : firstFault(fact, year, unit, takes));
    if (code === 'absent') return;
    if (code === null) {
      (finished ? sorted.recorded : sorted.rows).push(read(fact, at, year, filed, takes ?? {}));
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

const isAbsent = (fact: Fact, takes: Takes): boolean => {
  const field = takes.given ?? takes.blank;
  return field !== undefined && words(fact[field]) === null && !isNone(fact, takes);
};

/** It says that the unit has no such task. */
const isNone = (fact: Fact, takes: Takes): boolean => takes.none === true && words(fact.kind) === 'none';

const readYear = ({ year }: Fact): number | null => (typeof year === 'number' && Number.isInteger(year) ? year : null);

/** Of a finished score only its place, its figure and the ends of the item are looked at. */
function recordedFault(fact: Fact, year: number, unit: Unit | undefined, takes: Takes): Code | null {
  if (!unit || words(fact.year) === null) return 'missing-field';
  const period = words(fact.period);
  if (takes.filed && period === null) return 'missing-field';
  if (takes.filed && period !== null && !takes.period?.(period, year)) return 'bad-period';
  if (readYear(fact) === null || !isNumber(fact.points)) return 'bad-value';
  const points = figure(fact.points);
  const { most = Infinity, least = -Infinity } = (typeof takes.scored === 'function' ? takes.scored(unit.type) : takes.scored) ?? {};
  return points.precision(true) > 15 || points.greaterThan(most) || points.lessThan(least) ? 'out-of-range' : null;
}

function firstFault(fact: Fact, year: number, unit: Unit | undefined, all: Takes | undefined): Code | null {
  const takes = all && isNone(fact, all) ? without(all) : all;
  if (!unit || !takes || words(fact.year) === null) return 'missing-field';
  if (takes.needs?.some((field) => words(fact[field]) === null)) return 'missing-field';
  const [period, level, kind, role] = [words(fact.period), words(fact.level), words(fact.kind), words(fact.role)];
  if (takes.period && period !== null && !takes.period(period, year)) return 'bad-period';
  if (takes.level && level !== null && !LEVELS.includes(level)) return 'bad-level';
  if (takes.kinds && !takes.none && kind !== null && !takes.kinds.includes(kind)) return 'bad-kind';
  if (takes.roles && role !== null && !takes.roles.includes(role)) return 'bad-role';
  const value = takes.value ? words(fact.value) : null;
  const of = takes.of ? words(fact.of) : null;
  const beside = (['target', 'base'] as const).flatMap((field) => (takes[field] && words(fact[field]) !== null ? [fact[field]] : []));
  const date = takes.date ? words(fact.date) : null;
  if (readYear(fact) === null) return 'bad-value';
  if ((value !== null && !isNumber(fact.value)) || beside.some((each) => !isNumber(each)) || (of !== null && !isNumber(fact.of)) || (date !== null && !isDate(date))) return 'bad-value';
  const count = words(fact.count);
  if (count !== null && !(isNumber(fact.count) && isWhole(dec(count)))) return 'out-of-range';
  if (of !== null && !isWhole(dec(of))) return 'out-of-range';
  if (value !== null && (figure(value).precision(true) > 15 || !fits(figure(value), takes.value ?? {}))) return 'out-of-range';
  if (beside.some((each) => figure(each).precision(true) > 15)) return 'out-of-range';
  if (value !== null && of !== null && figure(value).greaterThan(of)) return 'out-of-range';
  return null;
}

/** What is left to be checked where no figure is read. */
const without = ({ value: _value, of: _of, target: _target, base: _base, needs, ...rest }: Takes): Takes => ({ ...rest, needs: needs?.filter((field) => field === 'period') ?? [] });

const isNumber = (value: string | number | null | undefined): boolean =>
  typeof value === 'number' ? Number.isFinite(value) : /^[+-]?[0-9]+(\.[0-9]+)?$/.test(words(value) ?? '');

/** Half-up to eight decimals. */
const figure = (value: string | number | null | undefined): Decimal => dec(words(value) ?? 0).toDecimalPlaces(8, Decimal.ROUND_HALF_UP);

/** What of a text tells one document, matter or list from another; null where nothing is left. */
function key(text: string | null | undefined): string | null {
  const letters = [...(text ?? '').normalize('NFKC')].filter((letter) => !/[\s\p{Z}\p{C}\ufe00-\ufe0f]/u.test(letter));
  const alike = letters.map((letter) => ('〔【['.includes(letter) ? '(' : '〕】]'.includes(letter) ? ')' : /[\p{Pd}−]/u.test(letter) ? '-' : letter));
  return alike.join('').toLowerCase() || null;
}

const isWhole = (number: Decimal): boolean => number.isInteger() && number.greaterThanOrEqualTo(1);

function fits(value: Decimal, { low, high, whole, votes, signed, among }: NonNullable<Takes['value']>): boolean {
  if (signed && value.isNegative()) return fits(value.negated(), { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) });
  if (votes && !(value.isInteger() && !value.isNegative())) return false;
  if (whole && !isWhole(value)) return false;
  if (low !== undefined && value.lessThan(low)) return false;
  if (high !== undefined && value.greaterThan(high)) return false;
  return !among || among.some((choice) => value.equals(choice));
}

function read(fact: Fact, at: number, year: number, filed: string, takes: Takes): Row {
  const number = (value: string | number | null | undefined): Decimal | null => (words(value) !== null && isNumber(value) ? dec(words(value) ?? '') : null);
  return {
    at,
    id: words(fact.id),
    unit: fact.unit ?? '',
    item: fact.item ?? '',
    year,
    filed,
    value: words(fact.value) !== null && isNumber(fact.value) ? figure(fact.value) : null,
    target: words(fact.target) !== null && isNumber(fact.target) ? figure(fact.target) : null,
    base: words(fact.base) !== null && isNumber(fact.base) ? figure(fact.base) : null,
    points: isNumber(fact.points) ? figure(fact.points) : null,
    shortened: [takes.scored && isNumber(fact.points) ? fact.points : takes.value ? fact.value : null, takes.target ? fact.target : null, takes.base ? fact.base : null].some((each) => isNumber(each) && !dec(words(each) ?? 0).equals(figure(each))),
    of: number(fact.of),
    count: number(fact.count) ?? dec(1),
    level: words(fact.level),
    kind: words(fact.kind),
    role: words(fact.role),
    period: words(fact.period),
    subject: key(fact.subject),
    evidence: key(fact.evidence),
    series: key(fact.series),
    date: words(fact.date),
  };
}
