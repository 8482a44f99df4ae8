import type { Put } from './editor';

/** Formulas are the same whatever blanks and capitals they are written in. */
export function samePut(one: Put, other: Put): boolean {
  const key = (put: Put): unknown => (typeof put === 'object' && put !== null ? `=${put.formula.replace(/\s+/gu, '').toUpperCase()}` : put);
  return key(one) === key(other);
}

/** Whether a cell shows what was put there: in whatever hand the host writes formulas, and as text where the cell takes texts alone. */
export function showsPut(shown: Put, put: Put): boolean {
  if (typeof shown === 'object' && shown !== null && typeof put === 'object' && put !== null) {
    const bare = (formula: string): string => formula.replace(/\s+|@|_xldudf_/giu, '').toUpperCase();
    return bare(shown.formula) === bare(put.formula);
  }
  return samePut(shown, put) || (typeof shown !== 'object' && typeof put !== 'object' && String(shown) === String(put)) || (shown === null && put === '');
}
