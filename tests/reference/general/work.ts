import type { Decimal } from 'decimal.js';
import type { ScoreRequest, Unit } from '../../../shared/contract/request';
import { isPoint, total } from '../amounts';
import { verdict, type Verdict, type Work } from '../answer';
import { settled } from './items';
import type { Part, Remarks } from '../parts';
import { sortRows, type Row, type Sorted, type Table } from '../rows';
import { ended, fine } from './figures';

/** The rows of the year. */
export const ofYear = (request: ScoreRequest, table: Table): Sorted => sortRows(request, table, (_, year) => (year === request.year ? 'now' : null));

/** What the rows of one unit are asked for. */
export interface Hand {
  unit: Unit;
  remarks: Remarks;
  rows: (code: string, month?: string) => Row[];
  recorded: (code: string) => Row[];
  /** An item with what is recorded of it, in a month or in the year. */
  settle: (part: Part, month?: string) => Part;
  /** Notes that belong to one item alone, so that a finished score can take their place. */
  apart: (make: (remarks: Remarks) => Part, month?: string) => Part;
}

export interface Result {
  /** As they are listed. */
  parts: Part[];
  /** Those that make the total. */
  tops: Part[];
}

/** Every unit with its items and its total; nothing has followed yet. `last`: what the sum goes through in the end. */
export function works(request: ScoreRequest, sorted: Sorted, items: (hand: Hand) => Result, start: Decimal.Value = 0, last: (x: Decimal, unit: Unit) => Decimal = (x) => x): Work[] {
  return request.units.map((unit): Work => {
    const of = (list: readonly Row[], month?: string) => list.filter((row) => row.unit === unit.id && (month === undefined || row.period === month));
    const remarks: Remarks = [];
    const settle = (part: Part, month?: string, own = remarks): Part => settled(part, of(sorted.rows, month).filter(({ kind }) => kind !== 'none'), of(sorted.recorded, month), own);
    const { parts, tops } = items({
      unit,
      remarks,
      rows: (code, month) => of(sorted.rows, month).filter((row) => row.item === code),
      recorded: (code) => of(sorted.recorded).filter((row) => row.item === code),
      settle,
      apart: (make, month) => {
        const own: Remarks = [];
        const part = settle(make(own), month, own);
        remarks.push(...own);
        return part;
      },
    });
    for (const row of [...of(sorted.rows), ...of(sorted.recorded)]) if (row.shortened && row.kind !== 'none') remarks.push({ status: 'OK', item: row.item });
    const whole = total(tops.map((part) => part.range));
    const { range } = ended('', { low: last(fine(whole.low).plus(start), unit), high: last(fine(whole.high).plus(start), unit) }, {});
    return {
      unit, parts, remarks, rows: of(sorted.rows), recorded: of(sorted.recorded), invalid: sorted.invalid.has(unit.id),
      provisional: tops.some((part) => part.disputed) || !isPoint(range), sum: range,
      veto: { state: 'none', reasons: [] }, grade: null, eligibility: [], consequences: [],
    };
  });
}

/** A group is in error where one of its parts is. */
export function judged(request: ScoreRequest, sorted: Sorted, list: readonly Work[], groups: Readonly<Record<string, readonly string[]>> = {}): Verdict {
  for (const bad of sorted.invalid.values()) {
    for (const [group, parts] of Object.entries(groups)) if (parts.some((part) => bad.has(part))) bad.add(group);
  }
  return verdict(request, sorted, list);
}

export const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
/** `2019-07`, of the row's own year. */
export const isMonth = (period: string, year: number): boolean => MONTHS.some((month) => period === `${year}-${month}`);
