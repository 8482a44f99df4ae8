import { Decimal } from 'decimal.js';
import type { Fact } from '../contract/request';
import { isDecimal } from '../numbers/decimal';
import { bytesOf } from './hash-writer';
import { wholeNumber } from './whole-number';

/** One field of a row in the form of the fingerprint. */
export interface Member {
  /** As JSON. */
  readonly text: string;
  /** The same with what stands before it. */
  readonly bytes: Uint8Array;
}

type Value = Fact[keyof Fact];
/** What a text of the field is in the fingerprint. */
type Form = (text: string) => string;

/** Values of one field that are kept; those beyond are worked out again whenever they are met. */
const MOST_KEPT = 20_000;

function memberOf(value: string, before: string): Member {
  const text = JSON.stringify(value);
  return { text, bytes: bytesOf(before + text) };
}

/** What the values of one field are in the fingerprint. What comes again, as most does, is worked out once. */
class Field {
  readonly #known = new Map<Value, Member>();
  readonly #blank: Member;
  #value: Value = undefined;
  #member: Member;

  constructor(private readonly form: Form, private readonly before = ',') {
    this.#blank = this.#member = before === ',' ? BLANK : memberOf('', before);
  }

  of(value: Value): Member {
    if (value === undefined || value === null) return this.#blank;
    if (value !== this.#value) {
      this.#member = this.#known.get(value) ?? this.#make(value);
      this.#value = value;
    }
    return this.#member;
  }

  #make(value: string | number): Member {
    // JSON has no other numbers: what is none is not there.
    const text = typeof value === 'string' ? this.form(value) : Number.isFinite(value) ? String(value) : '';
    const member = text === '' ? this.#blank : memberOf(text, this.before);
    if (this.#known.size < MOST_KEPT) this.#known.set(value, member);
    return member;
  }
}

export const BLANK = memberOf('', ',');

/** Unit and item are compared as written. */
const asWritten: Form = (text) => text;
const word: Form = (text) => text.trim();
const year: Form = (text) => String(wholeNumber(text)).trim();
const figure: Form = (text) => (isDecimal(text.trim()) ? new Decimal(text.trim()).toString() : text.trim());

/** A row's members, in the order of the fingerprint. */
export class RowMembers {
  private readonly unit = new Field(asWritten, '\n[');
  private readonly item = new Field(asWritten);
  private readonly year = new Field(year);
  private readonly period = new Field(word);
  private readonly level = new Field(word);
  private readonly kind = new Field(word);
  private readonly value = new Field(figure);
  private readonly of = new Field(figure);
  private readonly count = new Field(figure);
  private readonly points = new Field(figure);
  private readonly series = new Field(word);
  private readonly subject = new Field(word);
  private readonly role = new Field(word);
  private readonly date = new Field(word);
  private readonly evidence = new Field(word);
  private readonly by = new Field(word);
  private readonly note = new Field(word);
  private readonly target = new Field(figure);
  private readonly base = new Field(figure);

  /** Writes them into the list, which is given back. An `id` is none: it says where the row stands in the caller's sheet. */
  read(fact: Fact, into: Member[]): Member[] {
    into[0] = this.unit.of(fact.unit);
    into[1] = this.item.of(fact.item);
    into[2] = this.year.of(fact.year);
    into[3] = this.period.of(fact.period);
    into[4] = this.level.of(fact.level);
    into[5] = this.kind.of(fact.kind);
    into[6] = this.value.of(fact.value);
    into[7] = this.of.of(fact.of);
    into[8] = this.count.of(fact.count);
    into[9] = this.points.of(fact.points);
    into[10] = this.series.of(fact.series);
    into[11] = this.subject.of(fact.subject);
    into[12] = this.role.of(fact.role);
    into[13] = this.date.of(fact.date);
    into[14] = this.evidence.of(fact.evidence);
    into[15] = this.by.of(fact.by);
    into[16] = this.note.of(fact.note);
    // Of these a row says only something where it is scored by them: one without them has the print that it always had.
    const [target, base] = [this.target.of(fact.target), this.base.of(fact.base)];
    if (into.length > COMMON) into.length = COMMON;
    if (target !== BLANK || base !== BLANK) into.push(target, base);
    return into;
  }
}

/** Members that every row has, and that one may have. */
const COMMON = 17;
export const MEMBERS = 19;

/** The order of two lines by their texts. */
export function compareMembers(one: readonly Member[], other: readonly Member[]): number {
  for (let at = 0; at < one.length && at < other.length; at++) {
    const [a, b] = [one[at]?.text ?? '', other[at]?.text ?? ''];
    if (a !== b) return a < b ? -1 : 1;
  }
  // A comma comes before the bracket that ends a line.
  return other.length - one.length;
}
