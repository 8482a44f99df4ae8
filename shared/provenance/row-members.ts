import { Decimal } from 'decimal.js';
import type { FactColumns } from '../contract/fact-columns';
import type { FactField } from '../contract/fact-fields';
import { isDecimal } from '../numbers/decimal';
import { KeptBytes } from './kept-bytes';
import { wholeNumber } from './whole-number';

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
const NOTHING = JSON.stringify('');

/** A paper's number stands in one row or two: a million of them, each kept with its bytes, would be most of what a ledger takes. */
const KEPT_FROM = 4;
/** A unit is asked for to be put in order, and again for each of its rows. */
const UNIT_KEPT_FROM = 1;
/** Of a value that says nothing in this form. */
export const BLANK = -1;
/** Of a value that was not looked at yet, or is not kept. */
export const UNKEPT = 0;

/** What the values of a request are in one form; of those that are asked for again and again it is worked out no more. */
class Forms {
  /** By the number of a value: where its member stands among the kept bytes, `BLANK` or `UNKEPT`. */
  readonly places: Int32Array;
  /** How often a value was asked for before it was kept. */
  readonly #asked: Uint8Array;
  /** Of those that are kept. */
  readonly #texts = new Map<number, string>();

  constructor(private readonly values: FactColumns['values'], private readonly kept: KeptBytes, private readonly form: Form, private readonly before = ',', private readonly keptFrom = KEPT_FROM) {
    this.places = new Int32Array(values.length);
    this.#asked = new Uint8Array(values.length);
  }

  get count(): number {
    return this.values.length;
  }

  isBlank(number: number): boolean {
    if (this.places[number] === UNKEPT) this.member(number);
    return this.places[number] === BLANK;
  }

  /** As JSON; `number`: of the value. */
  text(number: number): string {
    const known = this.#texts.get(number);
    if (known !== undefined) return known;
    const value = this.values.at(number) ?? null;
    // JSON has no other numbers: what is none is not there.
    const text = JSON.stringify(typeof value === 'string' ? this.form(value) : Number.isFinite(value) ? String(value) : '');
    if (++this.#asked[number]! >= this.keptFrom) this.#texts.set(number, text);
    return text;
  }

  /** The same with what stands before it, of a value that has no place. It may have one from now on. */
  member(number: number): string {
    const text = this.text(number);
    const member = this.before + text;
    // The unit begins the line, and is written even where it is blank.
    if (text === NOTHING && this.before === ',') this.places[number] = BLANK;
    else if (this.#texts.has(number)) this.places[number] = this.kept.keep(member);
    return member;
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
  /** Where the members stand that have a place. */
  readonly kept: KeptBytes;
}

/** The columns of a request's rows, as members of their lines. */
export function membersOf({ rows, cells, values }: FactColumns): RowMembers {
  const blank = new Int32Array(rows);
  const kept = new KeptBytes();
  const shared = new Map<Form, Forms>();
  const formsOf = (form: Form): Forms => {
    const known = shared.get(form) ?? new Forms(values, kept, form);
    shared.set(form, known);
    return known;
  };
  const common: Column[] = [{ cells: cells.unit ?? blank, forms: new Forms(values, kept, asWritten, '\n[', UNIT_KEPT_FROM), skipped: 0 }];
  let skipped = 0;
  for (const [field, form] of COMMON.slice(1)) {
    const own = cells[field];
    if (own) common.push({ cells: own, forms: formsOf(form), skipped });
    skipped = own ? 0 : skipped + 1;
  }
  const isRare = RARE.some(([field]) => cells[field] !== null);
  return { common, skipped, rare: isRare ? RARE.map(([field, form]) => ({ cells: cells[field] ?? blank, forms: formsOf(form), skipped: 0 })) : [], kept };
}
