import { asWhole } from '../contract/request';

/** The text of a whole number is that number, as the shape of requests has it. JSON has no other numbers: what is none is not there. */
export function wholeNumber<T>(value: T): T | number | string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' ? asWhole(value) : value;
}
