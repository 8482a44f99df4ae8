/**
 * Days in a workbook that counts them from 1904. The grid counts from 1900, as nearly every workbook does; only numbers that
 * are shown as days are counted anew, never durations and times of day.
 */
import { getFormatDateInfo } from 'numfmt';

/** Days between the two calendars a workbook may count by. */
const DAYS_TO_1904 = 1462;

export interface Calendar {
  /** A number of the file in a cell of that look, for the grid; and back. */
  fromFile(value: number, look: number): number;
  toFile(value: number, format: string): number;
}

export function datesFrom(date1904: boolean, formatOf: (look: number) => string | undefined): Calendar {
  const days = new Map<string, boolean>();
  const isDay = (format: string): boolean => {
    const known = days.get(format) ?? showsDay(format);
    days.set(format, known);
    return known;
  };
  return {
    fromFile: (value, look) => (date1904 && isDay(formatOf(look) ?? 'General') ? value + DAYS_TO_1904 : value),
    toFile: (value, format) => (date1904 && isDay(format) ? value - DAYS_TO_1904 : value),
  };
}

function showsDay(format: string): boolean {
  try {
    const { year, month, day, hours, seconds } = getFormatDateInfo(format);
    return year || day || (month && !hours && !seconds); // `mm:ss` tells of a month
  } catch {
    return false; // a format that is none
  }
}
