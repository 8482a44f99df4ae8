/** The text of a whole number is that number, as the shape of requests has it. */
export function wholeNumber<T>(value: T): T | number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const number = typeof value === 'string' && /^\s*[+-]?\d+\s*$/u.test(value) ? Number(value) : NaN;
  return Number.isSafeInteger(number) ? number : value;
}
