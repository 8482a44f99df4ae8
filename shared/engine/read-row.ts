import { levels, roles, type Fact } from '../contract/request';
import type { RowProblem } from '../contract/answer';
import type { RowRules } from '../kinds/kind';
import { FIGURE_DIGITS, isDecimal, LIMIT, powerOfTen, shortened, toScaled, toWhole, TOO_FINE } from '../numbers/decimal';
import { checkAmount } from '../numbers/money';
import { engineWords, type EngineText } from '../words/engine';
import type { Slots } from '../words/language';
import type { CompiledItem, Settings } from './compiled';
import { parseDate, parsePeriod } from './periods';
import { yearOf } from './place';
import { NONE, type Rows } from './run';

/** The first fault of a row, in the order in which faults are looked for. */
export interface RowFault {
  code: RowProblem['code'];
  text: EngineText;
  slots: Slots;
}

const levelIndex = new Map<string, number>(levels.map((level, index) => [level, index]));
const roleIndex = new Map<string, number>(roles.map((role, index) => [role, index]));

/** Blank text counts as absent. */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (typeof value === 'string' && value.trim() === '');

const fault = (code: RowFault['code'], text: EngineText, slots: Slots = {}): RowFault => ({ code, text, slots });
const missing = (field: EngineText): RowFault => fault('missing-field', 'problemMissing', { field: engineWords[field] });

/**
 * Checks one row against what its clause takes, and writes it into the columns.
 * A field that the clause does not take is not looked at, `count` excepted.
 */
export function readRow(
  fact: Fact,
  row: number,
  item: CompiledItem,
  type: number,
  rows: Rows,
  settings: Settings,
): RowFault | null {
  if (isBlank(fact.year)) return missing('fieldYear');
  const kind = kindIndex(fact.kind, item);
  const rules = rulesOf(item, kind);
  return (
    missingField(fact, rules) ??
    wrongWord(fact, rules, item, kind, settings) ??
    wrongYear(fact) ??
    wrongNumber(fact, row, rules, type, rows, settings) ??
    write(fact, row, rules, kind, rows)
  );
}

/**
 * Checks a finished score, and writes it. Of its other fields only those that tell where it belongs
 * are looked at.
 */
export function readRecorded(fact: Fact, row: number, item: CompiledItem, type: number, rows: Rows, settings: Settings): RowFault | null {
  if (isBlank(fact.year)) return missing('fieldYear');
  const place: RowRules = settings.rulebook.period === 'quarter' ? { period: 'required', periodForm: 'quarter' } : {};
  const misplaced = missingField(fact, place) ?? wrongWord(fact, place, item, NONE, settings) ?? wrongYear(fact);
  if (misplaced) return misplaced;
  const points = figureOf(fact.points ?? '', {}, settings.digits);
  if (Number.isNaN(points)) return notANumber('fieldPoints', fact.points);
  const written = { field: engineWords.fieldPoints, value: String(fact.points) };
  if (points === TOO_FINE) return fault('out-of-range', 'problemTooFine', { ...written, digits: FIGURE_DIGITS });
  const { max, min } = item.bounds(type);
  const power = powerOfTen(settings.digits);
  if (max !== null && points > max) return fault('out-of-range', 'problemAbove', { ...written, high: max / power });
  if (min !== null && points < min) return fault('out-of-range', 'problemBelow', { ...written, low: min / power });
  rows.low[row] = rows.high[row] = points;
  rows.count[row] = 1;
  return null;
}

function kindIndex(kind: string | null | undefined, item: CompiledItem): number {
  if (kind === undefined || kind === null || item.rows.kind === undefined) return NONE;
  return item.kindCodes.indexOf(kind.trim());
}

/** What a row of this kind must look like. */
function rulesOf(item: CompiledItem, kind: number): RowRules {
  const code = kind === NONE ? undefined : item.kindCodes[kind];
  return (code !== undefined && item.rows.byKind?.[code]) || item.rows;
}

/** Whether the clause reads the `value` of this row. */
export const readsValue = (fact: Fact, item: CompiledItem): boolean => rulesOf(item, kindIndex(fact.kind, item)).value !== undefined;

function missingField(fact: Fact, rules: RowRules): RowFault | null {
  if (rules.period === 'required' && isBlank(fact.period)) return missing('fieldPeriod');
  if (rules.level === 'required' && isBlank(fact.level)) return missing('fieldLevel');
  if (rules.kind === 'required' && isBlank(fact.kind)) return missing('fieldKind');
  if (rules.role === 'required' && rules.roles?.length !== 1 && isBlank(fact.role)) return missing('fieldRole');
  if (rules.subject === 'required' && isBlank(fact.subject)) return missing('fieldSubject');
  if (rules.value === 'required' && isBlank(fact.value)) return missing('fieldValue');
  if (rules.of === 'required' && isBlank(fact.of)) return missing('fieldOf');
  if (rules.date === 'required' && isBlank(fact.date)) return missing('fieldDate');
  return null;
}

const examples = { month: '2019-07', half: '2019-H1', quarter: '2019-Q4' };

function wrongWord(fact: Fact, rules: RowRules, item: CompiledItem, kind: number, settings: Settings): RowFault | null {
  if (rules.period !== undefined && rules.periodForm && !isBlank(fact.period)) {
    const period = parsePeriod(fact.period?.trim() ?? '');
    if (period?.form !== rules.periodForm || period.year !== yearOf(fact, settings)) {
      return fault('bad-period', 'problemPeriod', { value: fact.period ?? '', allowed: examples[rules.periodForm] });
    }
  }
  if (rules.level !== undefined && !isBlank(fact.level) && !levelIndex.has(fact.level?.trim() ?? '')) {
    return fault('bad-level', 'problemLevel', { value: fact.level ?? '' });
  }
  if (rules.kind !== undefined && kind === NONE && !isBlank(fact.kind)) {
    return fault('bad-kind', 'problemKind', { value: fact.kind ?? '', allowed: item.kindCodes.join(', ') });
  }
  if (rules.role !== undefined && !isBlank(fact.role)) {
    const role = fact.role?.trim() ?? '';
    if (!rules.roles?.some((fits) => fits === role)) {
      return fault('bad-role', 'problemRole', { value: role, allowed: (rules.roles ?? []).join(', ') });
    }
  }
  return null;
}

/** What is no whole number and no text of one stays as it is written. */
const wrongYear = ({ year }: Fact): RowFault | null =>
  typeof year === 'number' && Number.isSafeInteger(year) ? null : fault('bad-value', 'problemYear', { value: String(year) });

function wrongNumber(
  fact: Fact,
  row: number,
  rules: RowRules,
  type: number,
  rows: Rows,
  settings: Settings,
): RowFault | null {
  let value = Number.NaN;
  let of = Number.NaN;
  const reads = rules.value !== undefined && !isBlank(fact.value);
  if (reads) {
    value = figureOf(fact.value ?? '', rules, settings.digits);
    if (Number.isNaN(value)) return notANumber('fieldValue', fact.value);
  }
  const ranked = rules.of !== undefined && !isBlank(fact.of);
  if (ranked) {
    of = toWhole(fact.of ?? '');
    if (Number.isNaN(of)) return notANumber('fieldOf', fact.of);
  }
  if (rules.date !== undefined && !isBlank(fact.date) && !parseDate(fact.date?.trim() ?? '')) {
    return fault('bad-value', 'problemNotDate', { value: fact.date ?? '' });
  }
  const range = (reads ? outOfRange(value, fact, rules, type, settings) : null) ?? badRank(rules.whole ? value : Number.NaN, of, fact, ranked);
  if (range) return range;
  const count = isBlank(fact.count) ? 1 : toWhole(fact.count ?? '');
  if (!(count < TOO_FINE)) return fault('out-of-range', 'problemWhole', { field: engineWords.fieldCount, value: String(fact.count) });
  rows.value[row] = value;
  rows.of[row] = of;
  rows.count[row] = count;
  return null;
}

/** As the item's rows hold it: NOT_A_NUMBER, or TOO_FINE where it cannot be held exactly. */
function figureOf(written: number | string, rules: RowRules, digits: number): number {
  if (rules.amount) return checkAmount(written);
  const kept = keptOf(written);
  if (rules.whole) return toWhole(kept);
  const own = rules.digits ?? FIGURE_DIGITS;
  const scaled = toScaled(kept, own) * powerOfTen(digits - own);
  return Math.abs(scaled) < LIMIT || Number.isNaN(scaled) ? scaled : TOO_FINE;
}

/** With no more decimals than a figure keeps. */
const keptOf = (written: number | string): number | string =>
  typeof written === 'number' || isDecimal(written.trim()) ? (shortened(written) ?? written) : written;

const notANumber = (field: EngineText, value: unknown): RowFault =>
  fault('bad-value', 'problemNotNumber', { field: engineWords[field], value: String(value) });

function outOfRange(value: number, fact: Fact, rules: RowRules, type: number, settings: Settings): RowFault | null {
  const low = bound(rules.low, type) ?? -Infinity;
  const high = bound(rules.high, type) ?? Infinity;
  if (value >= low && value <= high && value !== TOO_FINE && (!rules.choices || rules.choices.includes(value))) return null;
  const written = { field: engineWords.fieldValue, value: String(fact.value) };
  if (value === TOO_FINE) {
    if (rules.whole) return fault('out-of-range', 'problemWhole', written);
    return fault('out-of-range', 'problemTooFine', { ...written, digits: rules.digits ?? FIGURE_DIGITS });
  }
  const power = rules.whole || rules.amount ? 1 : powerOfTen(settings.digits);
  if (value < low || value > high) {
    return fault('out-of-range', 'problemRange', { ...written, low: low / power, high: high / power });
  }
  return fault('out-of-range', 'problemChoice', { ...written, allowed: (rules.choices ?? []).map((n) => n / power).join(', ') });
}

const bound = (figures: RowRules['low'], type: number): number | undefined =>
  typeof figures === 'number' ? figures : figures?.[type];

function badRank(value: number, of: number, fact: Fact, ranked: boolean): RowFault | null {
  if (!ranked) return null;
  if (of === TOO_FINE) return fault('out-of-range', 'problemWhole', { field: engineWords.fieldOf, value: String(fact.of) });
  return value > of ? fault('out-of-range', 'problemRank', { value: String(fact.value), of }) : null;
}

function write(fact: Fact, row: number, rules: RowRules, kind: number, rows: Rows): null {
  rows.kind[row] = kind;
  rows.level[row] = rules.level === undefined || isBlank(fact.level) ? NONE : (levelIndex.get(fact.level?.trim() ?? '') ?? NONE);
  const role = isBlank(fact.role) ? (rules.roles?.length === 1 ? rules.roles[0] : undefined) : fact.role?.trim();
  rows.role[row] = rules.role === undefined || role === undefined ? NONE : (roleIndex.get(role) ?? NONE);
  return null;
}
