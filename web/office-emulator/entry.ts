/** What Excel makes of what is typed into a cell, or set by `range.values`. */
import { parseValue } from 'numfmt';
import type { CellChange } from './backend';
import { isError } from '../../workbook/model/cell-errors';

const TEXT_FORMAT = '@';
const FORMULA_WITH_SIGN = /^[+-]\s*[^\d\s.,]/;
/**
 * A text becomes a formula (`=`, and `+`, `-`, `@` before something that is no number), a number, a date, a percentage or
 * TRUE and FALSE where it looks like one, unless the cell is formatted as text or the entry begins with an apostrophe.
 * null leaves the cell alone.
 */
export function enter(input: unknown, format: string): CellChange | null {
  if (input === null || input === undefined) return null;
  if (typeof input === 'number' || typeof input === 'boolean') return { value: input };
  const text = String(input);
  if (text === '') return { value: '' };
  if (format === TEXT_FORMAT) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  if (FORMULA_WITH_SIGN.test(text) || (text.startsWith('@') && text.length > 1)) return { formula: `=${text}` };
  if (isError(text)) return { value: text };
  return parsed(text, format) ?? { value: text };
}

function parsed(text: string, format: string): CellChange | null {
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  const read = parseValue(text.replace(/^\+/, ''));
  if (!read || typeof read.v !== 'number') return null;
  const keepsFormat = format !== 'General' || !read.z;
  return keepsFormat ? { value: read.v } : { value: read.v, format: read.z! };
}
