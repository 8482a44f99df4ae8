import { levels, roles, type Fact } from '../../contract/request';
import type { RowProblem } from '../../contract/answer';
import type { RowRules } from '../../model/rows/row-rules';
import { FIGURE_DIGITS, isDecimal, LIMIT, powerOfTen, shortened, toScaled, toWhole, TOO_FINE } from '../../numbers/decimal';
import { checkAmount } from '../../numbers/money';
import { isBlank } from '../../model/rows/blank';
import { engineWords, type EngineText } from '../../i18n/answers/engine';
import { both, say, type Slots, type Text } from '../../i18n/language';
import { listText, nameOf } from '../../i18n/names';
import type { CompiledItem, Settings } from '../../model/plan';
import { liesInOne, monthsOf, parseDate, parsePeriod } from '../../model/time/periods';
import { yearOf } from './row-period';
import { NONE, type Rows } from '../../model/rows/rows';
import { wantedWords } from '../../i18n/wanted';

/** The field that a fault is in. */
export type FaultField = Exclude<keyof Fact, 'id' | 'note'>;

/** A fault of a row; faults stand in the order in which they are looked for. */
export interface RowFault {
  code: RowProblem['code'];
  field: FaultField;
  text: EngineText;
  slots: Slots;
}

const levelIndex = new Map<string, number>(levels.map((level, index) => [level, index]));
const roleIndex = new Map<string, number>(roles.map((role, index) => [role, index]));

const fault = (code: RowFault['code'], field: FaultField, text: EngineText, slots: Slots = {}): RowFault => ({ code, field, text, slots });

/**
 * Checks one row against what its clause takes, and writes it into the columns where nothing is wrong.
 * A field that the clause does not take is not looked at, `count` excepted.
 */
export function readRow(
  fact: Fact,
  row: number,
  item: CompiledItem,
  type: number,
  rows: Rows,
  settings: Settings,
): readonly RowFault[] {
  if (isBlank(fact.year)) return [missing('year', item, {})];
  const kind = kindIndex(fact.kind, item);
  const rules = rulesOf(item, kind);
  const faults: RowFault[] = [];
  missingFields(fact, rules, item, settings, faults);
  wrongWords(fact, rules, item, kind, settings, faults);
  wrongYear(fact, faults);
  // What the figures of a row must look like hangs on its kind.
  if (!(item.rows.byKind && faults.some(({ field }) => field === 'kind'))) wrongNumbers(fact, row, rules, type, rows, settings, faults);
  if (faults.length === 0) write(fact, row, rules, kind, rows);
  return faults;
}

/**
 * Checks a finished score, and writes it. Of its other fields only those that tell where it belongs
 * are looked at.
 */
export function readRecorded(fact: Fact, row: number, item: CompiledItem, type: number, rows: Rows, settings: Settings): readonly RowFault[] {
  if (isBlank(fact.year)) return [missing('year', item, {})];
  const { period, periodForm, periodWithin } = item.rows;
  const place: RowRules =
    periodWithin ? { period, periodWithin } : settings.rulebook.period === 'quarter' ? { period: 'required', periodForm: periodForm ?? 'quarter' } : {};
  const faults: RowFault[] = [];
  missingFields(fact, place, item, settings, faults);
  wrongWords(fact, place, item, NONE, settings, faults);
  wrongYear(fact, faults);
  const { finished } = item;
  const points = figureOf(fact.points ?? '', finished ? { amount: true } : {}, settings.digits);
  const written = { field: engineWords.fieldPoints, value: String(fact.points) };
  const { max, min } = finished ? finished(type) : item.bounds(type);
  if (Number.isNaN(points)) faults.push(notANumber('points', fact.points));
  else if (points === TOO_FINE) faults.push(fault('out-of-range', 'points', 'problemTooFine', { ...written, digits: FIGURE_DIGITS }));
  else faults.push(...beyond(points, min ?? -Infinity, max ?? Infinity, 'points', written, finished ? 1 : powerOfTen(settings.digits)));
  // Of a row in error nothing of this is read.
  rows.low[row] = rows.high[row] = points;
  rows.count[row] = 1;
  return faults;
}

/** A row that says that there is no such task: of its fields only those that tell where it belongs are looked at. */
export function readNone(fact: Fact, item: CompiledItem, settings: Settings): readonly RowFault[] {
  if (isBlank(fact.year)) return [missing('year', item, {})];
  const { period, periodWithin } = item.rows;
  const place: RowRules = periodWithin ? { period, periodWithin } : {};
  const faults: RowFault[] = [];
  missingFields(fact, place, item, settings, faults);
  wrongWords(fact, place, item, NONE, settings, faults);
  wrongYear(fact, faults);
  wrongCount(fact, faults);
  return faults;
}

/** How often it happened, as every row may say. */
function wrongCount(fact: Fact, faults: RowFault[]): number {
  const count = isBlank(fact.count) ? 1 : toWhole(fact.count ?? '');
  if (!(count < TOO_FINE)) faults.push(fault('out-of-range', 'count', 'problemWhole', { field: engineWords.fieldCount, value: String(fact.count) }));
  return count;
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

const needed = ['period', 'level', 'kind', 'role', 'subject', 'by', 'value', 'target', 'base', 'of', 'date'] as const satisfies readonly (FaultField & keyof RowRules)[];
type Needed = (typeof needed)[number];

function missingFields(fact: Fact, rules: RowRules, item: CompiledItem, settings: Settings, faults: RowFault[]): void {
  for (const field of requiredBy(rules)) {
    if (!isBlank(fact[field])) continue;
    // One role that alone fits may be left out.
    if (field === 'role' && rules.roles?.length === 1) continue;
    faults.push(missing(field, item, rules, yearOf(fact, settings)));
  }
}

const required = new WeakMap<RowRules, readonly Needed[]>();

/** Looked up once for all rows of an item. */
function requiredBy(rules: RowRules): readonly Needed[] {
  let fields = required.get(rules);
  if (!fields) required.set(rules, (fields = needed.filter((field) => rules[field] === 'required')));
  return fields;
}

function missing(field: FaultField, item: CompiledItem, rules: RowRules, year?: number): RowFault {
  const name = engineWords[fieldNames[field]];
  const allowed = wordsFor(field, item, rules, year);
  return allowed ? fault('missing-field', field, 'problemMissingOf', { field: name, allowed }) : fault('missing-field', field, 'problemMissing', { field: name });
}

const fieldNames = {
  unit: 'fieldUnit', item: 'fieldItem', year: 'fieldYear', period: 'fieldPeriod', level: 'fieldLevel', kind: 'fieldKind', value: 'fieldValue', of: 'fieldOf',
  count: 'fieldCount', points: 'fieldPoints', series: 'fieldSubject', subject: 'fieldSubject', role: 'fieldRole', date: 'fieldDate', evidence: 'fieldEvidence',
  target: 'fieldTarget', base: 'fieldBase', by: 'fieldBy',
} as const satisfies Record<FaultField, EngineText>;

/** What may be entered in a field of words, in words of people; null where there is no list of it. */
function wordsFor(field: FaultField, item: CompiledItem, rules: RowRules, year?: number): Text | null {
  switch (field) {
    case 'level':
      return listText(levels.filter((level) => !item.levels?.size || item.levels.has(level)).map((level) => engineWords[level]), true);
    case 'kind':
      return listText((item.spec.kinds ?? []).filter(({ code }) => rules.kinds?.includes(code) ?? true).map(nameOf), true);
    case 'role':
      return listText(roles.filter((role) => rules.roles?.includes(role)).map((role) => engineWords[role]), true);
    case 'period':
      return periodExample(rules, String(year ?? 2019));
    case 'year':
      return both(wantedWords, 'oneYear');
    case 'date':
      return both(wantedWords, 'oneDate');
    default:
      return null;
  }
}

function periodExample({ periodForm, periodWithin }: RowRules, year: string): Text | null {
  const form = periodWithin ?? (periodForm === 'any' ? 'month' : periodForm);
  return form ? both(wantedWords, form, { year }) : null;
}

function wrongWords(fact: Fact, rules: RowRules, item: CompiledItem, kind: number, settings: Settings, faults: RowFault[]): void {
  const year = yearOf(fact, settings);
  const wrong = (code: RowFault['code'], field: 'period' | 'level' | 'kind' | 'role', text: EngineText): void => {
    const value = fact[field]?.trim() ?? '';
    // A role of another clause is told by its name, as it stands in the sheet.
    const known = roles.find((role) => field === 'role' && role === value);
    faults.push(fault(code, field, text, { value: known ? engineWords[known] : value, allowed: wordsFor(field, item, rules, year) ?? '' }));
  };
  if (rules.period !== undefined && !isBlank(fact.period) && isWrongPeriod(fact.period?.trim() ?? '', rules, year)) wrong('bad-period', 'period', 'problemPeriod');
  if (rules.level !== undefined && !isBlank(fact.level) && !levelIndex.has(fact.level?.trim() ?? '')) wrong('bad-level', 'level', 'problemLevel');
  if (isWrongKind(fact.kind?.trim() ?? '', rules, kind)) wrong('bad-kind', 'kind', 'problemKind');
  if (rules.role !== undefined && !isBlank(fact.role) && !rules.roles?.some((fits) => fits === fact.role?.trim())) wrong('bad-role', 'role', 'problemRole');
}

function isWrongPeriod(text: string, { periodForm, periodWithin }: RowRules, year: number): boolean {
  if (periodForm === 'any' || periodWithin) {
    const months = monthsOf(text);
    return months === null || (periodForm === 'any' && !periodWithin ? false : Number(text.slice(0, 4)) !== year) || (periodWithin !== undefined && !liesInOne(text, periodWithin));
  }
  if (!periodForm) return false;
  const period = parsePeriod(text);
  return period?.form !== periodForm || period.year !== year;
}

/** A row of no such task is in error where the document says nothing of it, whether kinds are read or not. */
function isWrongKind(text: string, rules: RowRules, kind: number): boolean {
  if (text === 'none' && rules.none === false && !(rules.kind !== undefined && rules.kinds?.includes(text))) return true;
  if (rules.kind === undefined || rules.anyKind || text === '') return false;
  return rules.kinds ? !rules.kinds.includes(text) : kind === NONE;
}

/** What is no whole number and no text of one stays as it is written. */
function wrongYear({ year }: Fact, faults: RowFault[]): void {
  if (!Number.isSafeInteger(year)) faults.push(fault('bad-value', 'year', 'problemYear', { value: String(year) }));
}

const amountFields = ['target', 'base'] as const;
const NONE_GIVEN: readonly (typeof amountFields)[number][] = [];

function wrongNumbers(
  fact: Fact,
  row: number,
  rules: RowRules,
  type: number,
  rows: Rows,
  settings: Settings,
  faults: RowFault[],
): void {
  let value = Number.NaN;
  let of = Number.NaN;
  // All that is no number or no date comes before what is out of its range.
  const reads = rules.value !== undefined && !isBlank(fact.value);
  if (reads) {
    value = figureOf(fact.value ?? '', rules, settings.digits);
    if (Number.isNaN(value)) faults.push(notANumber('value', fact.value));
  }
  const amounts = rules.target === undefined && rules.base === undefined ? NONE_GIVEN : amountFields.filter((field) => rules[field] !== undefined && !isBlank(fact[field]));
  const figures = amounts.map((field) => ({ field, amount: checkAmount(fact[field] ?? '') }));
  for (const { field, amount } of figures) if (Number.isNaN(amount)) faults.push(notANumber(field, fact[field]));
  const ranked = rules.of !== undefined && !isBlank(fact.of);
  if (ranked) {
    of = toWhole(fact.of ?? '');
    if (Number.isNaN(of)) faults.push(notANumber('of', fact.of));
  }
  if (rules.date !== undefined && !isBlank(fact.date) && !parseDate(fact.date?.trim() ?? '')) {
    faults.push(fault('bad-value', 'date', 'problemNotDate', { value: fact.date ?? '' }));
  }
  if (reads && !Number.isNaN(value)) outOfRange(value, fact, rules, type, settings, faults);
  for (const { field, amount } of figures) {
    if (amount === TOO_FINE) faults.push(fault('out-of-range', field, 'problemTooFine', { field: engineWords[fieldNames[field]], value: String(fact[field]), digits: FIGURE_DIGITS }));
  }
  if (ranked && !Number.isNaN(of)) badRank(rules.whole ? value : Number.NaN, of, fact, faults);
  rows.value[row] = value;
  rows.setList(row, of);
  rows.count[row] = wrongCount(fact, faults);
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

const notANumber = (field: 'value' | 'of' | 'points' | 'target' | 'base', value: unknown): RowFault =>
  fault('bad-value', field, 'problemNotNumber', { field: engineWords[fieldNames[field]], value: String(value) });

function outOfRange(value: number, fact: Fact, rules: RowRules, type: number, settings: Settings, faults: RowFault[]): void {
  const low = bound(rules.low ?? rules.least, type) ?? -Infinity;
  const high = bound(rules.high ?? rules.most, type) ?? Infinity;
  const written = { field: engineWords.fieldValue, value: String(fact.value) };
  if (value === TOO_FINE) {
    faults.push(rules.whole ? fault('out-of-range', 'value', 'problemWhole', written) : fault('out-of-range', 'value', 'problemTooFine', { ...written, digits: rules.digits ?? FIGURE_DIGITS }));
    return;
  }
  const power = rules.whole || rules.amount ? 1 : powerOfTen(settings.digits);
  if (rules.taken && value < 0 && -value >= low && -value <= high) {
    faults.push(fault('out-of-range', 'value', 'problemNegative', { ...written, positive: -value / power }));
    return;
  }
  if (rules.signed && !rules.signed.some(([from, to]) => holds(from, to, value) || holds(from, to, -value))) {
    const ends = rules.signed.flat();
    faults.push(...beyond(Math.max(...ends) + 1, Math.min(...ends), Math.max(...ends), 'value', written, power));
    return;
  }
  if (rules.integral && !Number.isInteger(value)) {
    faults.push(fault('out-of-range', 'value', 'problemWhole', written));
    return;
  }
  const outside = beyond(value, low, high, 'value', written, power);
  faults.push(...outside);
  const only: readonly number[] | undefined = rules.choices ?? rules.oneOf;
  if (outside.length === 0 && only && !only.includes(value)) {
    const choices = only.map((choice) => String(choice / power));
    faults.push(fault('out-of-range', 'value', 'problemChoice', { ...written, allowed: listText(choices.map((text) => ({ zh: text, en: text })), true) }));
  }
}

const holds = (from: number, to: number, value: number): boolean => value >= Math.min(from, to) && value <= Math.max(from, to);

/** A figure above or below what is allowed, with what is: a side that is open is not spoken of. */
function beyond(value: number, low: number, high: number, field: 'value' | 'points', written: Slots, power: number): RowFault[] {
  if (value >= low && value <= high) return [];
  const ends = { low: low / power, high: high / power };
  const key = low === -Infinity ? 'rangeUpTo' : high === Infinity ? 'rangeFrom' : 'rangeBetween';
  const allowed = { zh: say(engineWords, key, 'zh', ends), en: say(engineWords, key, 'en', ends) };
  return [fault('out-of-range', field, value > high ? 'problemAbove' : 'problemBelow', { ...written, ...ends, allowed })];
}

const bound = (figures: number | readonly number[] | undefined, type: number): number | undefined =>
  typeof figures === 'number' ? figures : figures?.[type];

function badRank(value: number, of: number, fact: Fact, faults: RowFault[]): void {
  if (of === TOO_FINE) faults.push(fault('out-of-range', 'of', 'problemWhole', { field: engineWords.fieldOf, value: String(fact.of) }));
  else if (value > of) faults.push(fault('out-of-range', 'value', 'problemRank', { value: String(fact.value), of }));
}

function write(fact: Fact, row: number, rules: RowRules, kind: number, rows: Rows): void {
  rows.kind[row] = kind;
  rows.level[row] = rules.level === undefined || isBlank(fact.level) ? NONE : (levelIndex.get(fact.level?.trim() ?? '') ?? NONE);
  const role = isBlank(fact.role) ? (rules.roles?.length === 1 ? rules.roles[0] : undefined) : fact.role?.trim();
  rows.setRole(row, rules.role === undefined || role === undefined ? NONE : (roleIndex.get(role) ?? NONE));
}
