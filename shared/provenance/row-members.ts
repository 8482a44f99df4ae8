import { Decimal } from 'decimal.js';
import type { FactColumns } from '../contract/fact-columns';
import type { FactField } from '../contract/fact-fields';
import { isDecimal } from '../numbers/decimal';
import { bytesOf } from './hash-writer';
import { wholeNumber } from './whole-number';

/** One cell of a row in the form of the fingerprint. */
export interface Member {
  /** As JSON. */
  readonly text: string;
  /** The same with what stands before it; null of one that is not kept. */
  readonly bytes: Uint8Array | null;
}

/** What a text of a field is in the fingerprint. */
type Form = (text: string) => string;

/** Unit and item are compared as written. */
const asWritten: Form = (text) => text;
const word: Form = (text) => text.trim();
const year: Form = (text) => String(wholeNumber(text)).trim();
const figure: Form = (text) => (isDecimal(text.trim()) ? new Decimal(text.trim()).toString() : text.trim());

type Printed = Exclude<FactField, 'id'>;

/** The members of a row in their order. An `id` is none: it says where the row stands in the caller's sheet, which changes with the order. */
const COMMON: readonly (readonly [Printed, Form])[] = [
  ['unit', asWritten], ['item', asWritten], ['year', year], ['period', word], ['level', word], ['kind', word], ['value', figure], ['of', figure], ['count', figure],
  ['points', figure], ['series', word], ['subject', word], ['role', word], ['date', word], ['evidence', word], ['by', word], ['note', word],
];
/** Of these a row says only something where it is scored by them: one without them has the print that it always had. */
const RARE: readonly (readonly [Printed, Form])[] = [['target', figure], ['base', figure]];
export const MEMBERS = COMMON.length + RARE.length;

function memberOf(value: string, before: string): Member {
  const text = JSON.stringify(value);
  return { text, bytes: bytesOf(before + text) };
}

export const BLANK = memberOf('', ',');

/** A paper's number stands in one row or two: a million of them, each kept with its bytes, would be most of what a ledger takes. */
const KEPT_FROM = 4;

/** What the values of a request are in one form; of those that are asked for again and again it is worked out no more. */
class Forms {
  readonly #made: (Member | undefined)[];
  /** By the number of a value: how often it was asked for before it was kept. */
  readonly #asked: Uint8Array;
  readonly #blank: Member;

  constructor(private readonly values: FactColumns['values'], private readonly form: Form, readonly before = ',') {
    this.#made = new Array<Member | undefined>(values.length);
    this.#asked = new Uint8Array(values.length);
    this.#blank = before === ',' ? BLANK : memberOf('', before);
  }

  get count(): number {
    return this.values.length;
  }

  /** `number`: of the value. */
  of(number: number): Member {
    return this.#made[number] ?? this.#make(number, this.values.at(number) ?? null);
  }

  #make(number: number, value: string | number | null): Member {
    // JSON has no other numbers: what is none is not there.
    const text = typeof value === 'string' ? this.form(value) : Number.isFinite(value) ? String(value) : '';
    if (text === '') return (this.#made[number] = this.#blank);
    if (++this.#asked[number]! < KEPT_FROM) return { text: JSON.stringify(text), bytes: null };
    return (this.#made[number] = memberOf(text, this.before));
  }
}

/** One column, as its members. */
export interface Column {
  readonly cells: Int32Array;
  readonly forms: Forms;
  /** Columns without a cell that come before it, after the one before it here. */
  readonly skipped: number;
}

export interface RowMembers {
  /** The unit comes first, whether any row has one or not, and begins the line. */
  readonly common: readonly Column[];
  /** Columns without a cell after the last. */
  readonly skipped: number;
  /** None, or all that only some rows have. */
  readonly rare: readonly Column[];
}

/** The columns of a request's rows, as members of their lines. */
export function membersOf({ rows, cells, values }: FactColumns): RowMembers {
  const blank = new Int32Array(rows);
  const shared = new Map<Form, Forms>();
  const formsOf = (form: Form): Forms => {
    const known = shared.get(form) ?? new Forms(values, form);
    shared.set(form, known);
    return known;
  };
  const common: Column[] = [{ cells: cells.unit ?? blank, forms: new Forms(values, asWritten, '\n['), skipped: 0 }];
  let skipped = 0;
  for (const [field, form] of COMMON.slice(1)) {
    const own = cells[field];
    if (own) common.push({ cells: own, forms: formsOf(form), skipped });
    skipped = own ? 0 : skipped + 1;
  }
  const isRare = RARE.some(([field]) => cells[field] !== null);
  return { common, skipped, rare: isRare ? RARE.map(([field, form]) => ({ cells: cells[field] ?? blank, forms: formsOf(form), skipped: 0 })) : [] };
}
