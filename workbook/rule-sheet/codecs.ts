import { isBlank, isErrorValue, textOf, wordKey } from '../model/text';
import { readNumber } from '../model/numbers';
import type { Cell } from '../model/grid';
import { FAIL, Scanner } from './grammar/scanner';
import type { Field } from './grammar/fields';
import type { Names } from './grammar/names';
import { nearestOf } from '../../shared/schema/suggestion';
import type { Slots } from '../../shared/i18n/language';
import type { RuleSheetTexts } from '../../shared/i18n/rule-sheet';

/** What was wrong with a cell. */
export interface CellFault {
  readonly key: RuleSheetTexts;
  readonly slots?: Slots;
  readonly span?: readonly [number, number];
  /** What one click would put into the cell. */
  readonly mend?: string;
}
export type CellReading<T> = { readonly value: T } | { readonly fault: CellFault } | null;

/** How one column's cells are read and written. null: blank, nothing is said. */
export interface Codec<T = unknown> {
  read(cell: Cell, names: Names): CellReading<T>;
  /** null: no cell can say it. */
  write(value: T, names: Names): Cell | null;
  /** Words for a drop-down. */
  readonly words?: readonly string[];
  /** The cell is text, whatever it looks like. */
  readonly asText?: boolean;
}

/** Numbers between these are days as Excel counts them; nobody numbers an item so. */
const isSerial = (cell: number): boolean => cell >= 20_000 && cell < 80_000;
const shownText = (cell: Cell): string => {
  const text = textOf(cell);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};
const errorIn = (cell: Cell): CellFault | null => (isErrorValue(cell) ? { key: 'error-value', slots: { value: textOf(cell) } } : null);

export const text: Codec<string> = {
  asText: true,
  read: (cell) => {
    if (isBlank(cell)) return null;
    const wrong = errorIn(cell);
    return wrong ? { fault: wrong } : { value: textOf(cell) };
  },
  // Blanks at the ends are cut off when read: a text that has some cannot be written.
  write: (value) => (typeof value === 'string' && value !== '' && !isErrorValue(value) && textOf(value) === value ? value : null),
};

/** A number of an item: `1-3` that Excel made a day is no number any more. */
export const itemNumber: Codec<string> = {
  ...text,
  read: (cell) => (typeof cell === 'number' && isSerial(cell) ? { fault: { key: 'a-date', slots: { value: cell } } } : text.read(cell, undefined as never)),
};

export const figure: Codec<number> = {
  read: (cell) => {
    if (isBlank(cell)) return null;
    const wrong = errorIn(cell);
    if (wrong) return { fault: wrong };
    const share = typeof cell === 'string' ? /^\s*([+-]?\d+(?:\.\d+)?)\s*[%％]\s*$/u.exec(cell) : null;
    if (share) return { value: Number(`${share[1] ?? ''}e-2`) };
    const found = readNumber(cell);
    return found.kind === 'number' ? { value: Number(found.value) } : { fault: { key: 'no-number', slots: { value: shownText(cell) } } };
  },
  write: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : null),
};

export function words<T>(table: readonly (readonly [T, ...string[]])[], same: (a: T, b: T) => boolean = Object.is): Codec<T> {
  const byKey = new Map(table.flatMap(([value, ...all]) => all.map((word) => [wordKey(word), value] as const)));
  const written = table.map(([, word]) => word ?? '');
  return {
    words: written,
    read: (cell) => {
      if (isBlank(cell)) return null;
      const wrong = errorIn(cell);
      if (wrong) return { fault: wrong };
      const key = wordKey(cell);
      if (byKey.has(key)) return { value: byKey.get(key) as T };
      const near = nearestOf(textOf(cell), table.flatMap(([, ...all]) => all));
      const mend = near === undefined ? undefined : table.find(([, ...all]) => all.includes(near))?.[1];
      return { fault: { key: mend === undefined ? 'unknown-word' : 'unknown-word-near', slots: { value: shownText(cell), allowed: written.join('、'), near: mend ?? '' }, ...(mend === undefined ? {} : { mend }) } };
    },
    write: (value) => table.find(([each]) => same(each, value))?.[1] ?? null,
  };
}

export const sameMembers = <T extends object>(a: T, b: T): boolean => JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** A cell that holds one sentence of a grammar. `example`: how it may look; `figures`: figures stand as numbers. */
export function sentence<T>(field: Field<T>, example: string, { figures = false } = {}): Codec<T> {
  return {
    asText: !figures,
    read: (cell, names) => {
      if (isBlank(cell)) return null;
      const wrong = errorIn(cell);
      if (wrong) return { fault: wrong };
      const raw = typeof cell === 'number' ? shownNumber(cell) : textOf(cell);
      const shift = typeof cell === 'string' ? cell.indexOf(raw) : 0;
      const s = Scanner.of(raw, names);
      const value = field.read(s);
      if (value !== FAIL && s.atEnd()) return { value };
      const at = Math.min(s.far, raw.length);
      return { fault: { key: 'not-read', slots: { value: shownText(raw.slice(at) || raw), example }, span: [shift + at, shift + raw.length] } };
    },
    write: (value, names) => (figures && typeof value === 'number' ? figure.write(value, names) : field.write(value, names)),
  };
}

/** Without what binary arithmetic leaves behind the fifteenth digit. */
function shownNumber(cell: number): string {
  const found = readNumber(cell);
  return found.kind === 'number' ? String(found.value) : textOf(cell);
}

export { isSerial, shownText };
