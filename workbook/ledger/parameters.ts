import { Decimal } from 'decimal.js';
import type { Parameter, ParameterValue } from '../../shared/contract/request';
import type { ParameterView, RulebookView } from '../../shared/contract/rulebook-view';
import { both, type Text } from '../../shared/i18n/language';
import { listText } from '../../shared/i18n/names';
import { isoDay, readDay } from '../model/dates';
import { type ParameterField, parameterColumns } from './fields';
import { type Cell, type Grid, addressOf } from '../model/grid';
import { findHeader } from './rows/header';
import { readNumber } from '../model/numbers';
import type { Problem } from './problem';
import { isBlank, isDash, narrow, textOf, wordKey } from '../model/text';
import { wantedWords } from '../../shared/i18n/wanted';

/** A row of the 参数 sheet. */
export interface ParameterRow {
  readonly key: string;
  readonly value: Cell;
  readonly by: string;
  readonly basis: string;
  /** Of the value: that is what would have to be changed. */
  readonly address: string;
}

export interface ParameterSheet {
  /** The row 办法, which names the rulebook. */
  readonly rulebook: ParameterRow | null;
  readonly rows: readonly ParameterRow[];
  readonly problems: readonly Problem[];
}

const rulebookKeys = new Set(['办法', '考核办法', '适用办法', 'rulebook'].map(wordKey));

/** Reads the sheet of parameters. null where it has no columns 键 and 值. */
export function readParameterSheet(grid: Grid): ParameterSheet | null {
  const header = findHeader<ParameterField>(grid, parameterColumns, ['key', 'value']);
  if (!header) return null;
  const rows: ParameterRow[] = [];
  const problems: Problem[] = [];
  let rulebook: ParameterRow | null = null;
  for (let row = header.row + 1; row < grid.cells.length; row++) {
    const cell = (field: ParameterField): Cell => grid.cells[row]?.[header.columns.get(field)?.[0] ?? -1] ?? '';
    if (isBlank(cell('key'))) continue;
    const read: ParameterRow = {
      key: textOf(cell('key')),
      value: cell('value'),
      by: textOf(cell('by')),
      basis: textOf(cell('basis')),
      address: addressOf(grid, row, header.columns.get('value')?.[0] ?? 0),
    };
    if (!rulebookKeys.has(wordKey(read.key))) rows.push(read);
    else if (isBlank(read.value) || isDash(read.value)) continue;
    else if (rulebook === null) rulebook = read;
    else if (wordKey(rulebook.value) !== wordKey(read.value)) {
      const slots = { value: textOf(read.value), at: rulebook.address };
      problems.push({ code: 'rulebook-twice', severity: 'error', address: read.address, slots });
    }
  }
  return { rulebook, rows, problems };
}

/** The rulebook that a cell names by id, `id@version` or title; null where it names none. */
export function rulebookNamed(cell: Cell, views: readonly RulebookView[]): RulebookView | null {
  const key = wordKey(cell);
  return views.find((view) => [view.id, `${view.id}@${view.version}`, view.title].some((name) => wordKey(name) === key)) ?? null;
}

export interface ParametersReading {
  readonly values: Record<string, Parameter>;
  readonly problems: readonly Problem[];
  /** Faults that leave open by which rules to score: no figure is better than one by rules not chosen. */
  readonly blocked: readonly Problem[];
}

/**
 * The parameters of one rulebook. Rows for another of `views` are passed over without a word; `decided` is what
 * its own sheets say, where the sheet of parameters says nothing.
 */
export function parametersOf(
  rows: readonly ParameterRow[],
  view: RulebookView,
  views: readonly RulebookView[],
  decided: readonly ParameterRow[] = [],
): ParametersReading {
  const values: Record<string, Parameter> = {};
  const first = new Map<string, ParameterRow>();
  const problems: Problem[] = [];
  const blocked: Problem[] = [];
  const error = (list: Problem[], code: Problem['code'], row: ParameterRow, slots: Problem['slots']): void => {
    list.push({ code, severity: 'error', address: row.address, slots: { key: row.key, value: textOf(row.value), ...slots } });
  };
  const said = new Set(rows.flatMap((row) => (isUnsaid(row) ? [] : (parameterNamed(row.key, view)?.key ?? []))));
  for (const row of [...rows, ...decided.filter(({ key }) => !said.has(key))]) {
    if (isUnsaid(row)) continue;
    const parameter = parameterNamed(row.key, view);
    if (!parameter) {
      if (views.some((other) => parameterNamed(row.key, other))) continue;
      const allowed = view.parameters.length === 0 ? '—' : listText(view.parameters.map(({ question }) => ({ zh: `“${question.zh}”`, en: `“${question.en}”` })));
      problems.push({ code: 'parameter-unknown', severity: 'warning', address: row.address, slots: { value: row.key, rulebook: view.title, allowed } });
      continue;
    }
    const value = valueOf(row.value, parameter);
    const earlier = first.get(parameter.key);
    if (value === null) error(blocked, 'parameter-bad', row, { key: parameter.question, allowed: wantedOf(parameter) });
    else if (earlier && JSON.stringify(valueOf(earlier.value, parameter)) !== JSON.stringify(value)) {
      error(blocked, 'parameter-twice', row, { key: parameter.question, at: earlier.address });
    } else {
      if (!earlier) first.set(parameter.key, row);
      values[parameter.key] = {
        value,
        ...(row.by === '' ? {} : { by: row.by }),
        ...(row.basis === '' ? {} : { basis: row.basis }),
      };
    }
  }
  for (const parameter of view.parameters) {
    const [row, other] = [first.get(parameter.key), first.get(parameter.notBelow ?? '')];
    const below = row && isBelow(parameter, row.value, view, (key) => first.get(key)?.value ?? '');
    if (row && other && below) error(blocked, 'parameter-order', row, { key: parameter.question, other: below.question, least: textOf(other.value), at: other.address });
  }
  return { values, problems, blocked };
}

const isUnsaid = ({ value }: ParameterRow): boolean => isBlank(value) || isDash(value);

/** The parameter below which this value lies, although it may not: a pass mark above that of excellent. null: none. */
export function isBelow(parameter: ParameterView, cell: Cell, view: RulebookView, cellOf: (key: string) => Cell): ParameterView | null {
  const other = view.parameters.find(({ key }) => key === parameter.notBelow);
  if (!other || parameter.type !== 'number' || other.type !== 'number') return null;
  const [value, least] = [valueOf(cell, parameter), valueOf(cellOf(other.key), other)];
  if (value === null || least === null) return null;
  return new Decimal(String(value)).lt(String(least)) ? other : null;
}

/** By key or by question, whatever signs stand between the words. */
export function parameterNamed(key: string, view: RulebookView): ParameterView | null {
  const word = wordKey(key);
  return (
    view.parameters.find(({ key: own, question }) => [own, question.zh, question.en].some((name) => wordKey(name) === word)) ??
    null
  );
}

/** The value of a cell in the form of the request; null where it holds none that is allowed. */
export function valueOf(cell: Cell, parameter: ParameterView): ParameterValue | null {
  if (parameter.type === 'choice') {
    const word = wordKey(cell);
    const hit = parameter.values?.find(({ value, text }) => [value, text.zh, text.en].some((name) => wordKey(name) === word));
    return hit ? hit.value : null;
  }
  if (parameter.type === 'number') return numberOf(cell, parameter);
  const days = (typeof cell === 'string' ? narrow(cell).split(/[、,;；，\s]+/u).filter(Boolean) : [cell]).map((part) => readDay(part));
  if (days.length === 0 || days.some((day) => day === null)) return null;
  const dates = days.flatMap((day) => (day ? [isoDay(day)] : []));
  if (parameter.type === 'dates') return dates;
  return dates.length === 1 ? (dates[0] ?? null) : null;
}

function numberOf(cell: Cell, { low, high }: ParameterView): number | string | null {
  const percent = typeof cell === 'string' ? /^(.*\d)\s*%$/u.exec(narrow(cell)) : null;
  const reading = readNumber(percent?.[1] ?? cell);
  if (reading.kind !== 'number') return null;
  const exact = percent ? new Decimal(reading.value).div(100) : new Decimal(reading.value);
  if ((low !== undefined && exact.lt(low)) || (high !== undefined && exact.gt(high))) return null;
  const near = exact.toNumber();
  return exact.equals(String(near)) ? near : exact.toFixed();
}

export function wantedOf({ type, values, low, high }: ParameterView): Text {
  if (type === 'choice') {
    const list = values ?? [];
    return {
      zh: list.map(({ text }) => `“${text.zh}”`).join('、'),
      en: list.map(({ text }) => `“${text.en}”`).join(', '),
    };
  }
  if (type === 'date') return both(wantedWords, 'date', { date: '2019-07-05' });
  if (type === 'dates') return both(wantedWords, 'dates');
  if (low !== undefined && high !== undefined) return both(wantedWords, 'numberBetween', { low, high });
  return low === undefined ? both(wantedWords, 'number') : both(wantedWords, 'numberFrom', { low });
}
