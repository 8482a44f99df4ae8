import { Decimal } from 'decimal.js';
import { FAIL, quoted, type Fail, type Scanner } from './scanner';
import type { Lexicon, Names } from './names';

/**
 * Grammar that goes both ways: what is written is read back as the same value. A field that cannot
 * say a value writes null, and the rulebook is refused.
 */
export interface Field<T = unknown> {
  read(s: Scanner): T | Fail;
  write(value: T, names: Names): string | null;
}

/** A piece of a sentence: a fixed word (the first is written, all are read), a slot, or pieces that may be left out. */
export type Part =
  | { readonly literal: readonly string[]; readonly loose?: boolean; readonly silent?: boolean }
  | { readonly slot: string; readonly field: Field }
  | { readonly optional: readonly Part[] };

export const lit = (...literal: string[]): Part => ({ literal });
/** A word that may be left out when read. */
export const loose = (...literal: string[]): Part => ({ literal, loose: true });
/** A word that is passed over where it is read, and never written. */
export const silent = (...literal: string[]): Part => ({ literal, loose: true, silent: true });
export const slot = <T>(name: string, field: Field<T>): Part => ({ slot: name, field: field as Field });
export const opt = (...optional: Part[]): Part => ({ optional });

export type Loose = Record<string, unknown>;

/** Sets a member whatever its name: `__proto__` is a name like any other. */
export function put(object: Loose, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
export const own = (object: object, key: string): unknown => (Object.hasOwn(object, key) ? (object as Loose)[key] : undefined);

/** A sentence: an object with a member for each slot. */
export function seq(...parts: Part[]): Field<Loose> {
  return {
    read: (s) => {
      const made: Loose = {};
      return readParts(parts, s, made) ? made : FAIL;
    },
    write: (value, names) => {
      if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
      const used = new Set<string>();
      const text = writeParts(parts, value, names, used);
      return text !== null && Object.keys(value).every((key) => used.has(key) || value[key] === undefined) ? text : null;
    },
  };
}

/** A sentence with one slot, whose value is the sentence's. */
export function one<T>(...parts: (Part | Field<T>)[]): Field<T> {
  const made = parts.map((part): Part => ('read' in part ? slot('it', part) : part));
  const inner = seq(...made);
  return {
    read: (s) => {
      const found = inner.read(s);
      return found === FAIL ? FAIL : (found.it as T);
    },
    write: (value, names) => (value === undefined ? null : inner.write({ it: value }, names)),
  };
}

function readParts(parts: readonly Part[], s: Scanner, made: Loose): boolean {
  return parts.every((part) => {
    if ('literal' in part) return s.takeAny(part.literal) || part.loose === true;
    if ('slot' in part) {
      const found = s.attempt(() => part.field.read(s));
      if (found === FAIL) return false;
      put(made, part.slot, found);
      return true;
    }
    const extra: Loose = {};
    const found = s.attempt(() => (readParts(part.optional, s, extra) ? true : FAIL));
    if (found !== FAIL) Object.assign(made, extra);
    return true;
  });
}

function writeParts(parts: readonly Part[], value: Loose, names: Names, used: Set<string>): string | null {
  let text = '';
  for (const part of parts) {
    if ('literal' in part) text += part.silent ? '' : (part.literal[0] ?? '');
    else if ('slot' in part) {
      const member = own(value, part.slot);
      const said = member === undefined ? null : part.field.write(member, names);
      if (said === null) return null;
      used.add(part.slot);
      text += said;
    } else if (slotsOf(part.optional).some((name) => own(value, name) !== undefined)) {
      const said = writeParts(part.optional, value, names, used);
      if (said === null) return null;
      text += said;
    }
  }
  return text;
}

const slotsOf = (parts: readonly Part[]): string[] => parts.flatMap((part) => ('slot' in part ? [part.slot] : 'optional' in part ? slotsOf(part.optional) : []));

/** The first that reads, and the first that can say a value. */
export function either<T>(...fields: Field<T>[]): Field<T> {
  return {
    read: (s) => {
      for (const field of fields) {
        const found = s.attempt(() => field.read(s));
        if (found !== FAIL) return found;
      }
      return FAIL;
    },
    write: (value, names) => {
      for (const field of fields) {
        const said = field.write(value, names);
        if (said !== null) return said;
      }
      return null;
    },
  };
}

/** One fixed value, by its words. */
export const is = <T>(value: T, ...words: string[]): Field<T> => ({
  read: (s) => (s.takeAny(words) ? value : FAIL),
  write: (said) => (said === value ? (words[0] ?? null) : null),
});

/** One of several values, each by its words; longer words are read first. */
export function oneOf<T extends string | number | boolean | null>(table: readonly (readonly [T, ...string[]])[]): Field<T> {
  const words = table.flatMap(([value, ...all]) => all.map((word) => ({ word, value }))).sort((a, b) => b.word.length - a.word.length);
  return {
    read: (s) => {
      const found = words.find(({ word }) => s.take(word));
      return found ? found.value : FAIL;
    },
    write: (value) => table.find(([each]) => each === value)?.[1] ?? null,
  };
}

/** Several in a row. */
export function list<T>(field: Field<T>, separator = '、'): Field<T[]> {
  return {
    read: (s) => {
      const all: T[] = [];
      do {
        const found = s.attempt(() => field.read(s));
        if (found === FAIL) return FAIL;
        all.push(found);
      } while (s.take(separator));
      return all;
    },
    write: (values, names) => {
      if (!Array.isArray(values) || values.length === 0) return null;
      const said = values.map((value) => field.write(value, names));
      return said.includes(null) ? null : said.join(separator);
    },
  };
}

const NUMBER = /([+-]?)\s*(\d+(?:\.\d+)?)(\s*%)?/y;

export const plain = (value: number): string => new Decimal(value).toFixed();

function numberOf(sign: string, digits: string, percent: boolean): number {
  const figure = new Decimal(digits);
  const whole = percent ? figure.div(100) : figure;
  return sign === '-' ? whole.neg().toNumber() : whole.toNumber();
}

interface NumberOptions {
  /** Words behind the number that say nothing more. */
  units?: readonly string[];
  /** `maybe`: as a percentage where the row is about shares; `always`. */
  percent?: 'maybe' | 'always';
  whole?: boolean;
}

/** A figure. A percentage is the figure that it stands for: 95% is 0.95. */
export function number({ units = ['分'], percent, whole }: NumberOptions = {}): Field<number> {
  return {
    read: (s) => {
      const found = s.match(NUMBER);
      if (!found) return FAIL;
      const [, sign = '', digits = '', share] = found;
      const value = numberOf(sign, digits, share !== undefined);
      if (whole && !Number.isInteger(value)) return FAIL;
      s.takeAny(units);
      return value;
    },
    write: (value, names) => {
      if (typeof value !== 'number' || !Number.isFinite(value)) return null;
      const share = percent === 'always' || (percent === 'maybe' && names.percent);
      return share ? `${new Decimal(value).mul(100).toFixed()}%` : plain(value);
    },
  };
}

export const points = number();
/** A figure that is measured. */
export const figure = number({ units: ['次', '个', '件', '起', '名', '元', '人', '条', '分'], percent: 'maybe' });

const POINT = ['个百分点', '百分点'];
/** How much makes one step: 1个百分点, 1%, 5. */
export const stepSize: Field<number> = {
  read: (s) => {
    const value = number({ units: [] }).read(s);
    if (value === FAIL) return FAIL;
    if (s.takeAny(POINT)) return new Decimal(value).div(100).toNumber();
    s.takeAny(['个', '次', '件', '起', '元', '分', '名', '条']);
    return value;
  },
  write: (value, names) => (typeof value !== 'number' ? null : names.percent ? `${new Decimal(value).mul(100).toFixed()}个百分点` : plain(value)),
};

/** 扣2, 加1: below or above nought. */
export const signed: Field<number> = {
  read: (s) => {
    const takes = s.takeAny(['扣', '减', '少']);
    if (!takes) s.takeAny(['加', '多', '得', '奖']);
    const value = points.read(s);
    if (value === FAIL) return FAIL;
    return takes ? negated(value) : value;
  },
  write: (value) => (typeof value !== 'number' || !Number.isFinite(value) ? null : value === 0 ? '0' : value < 0 ? `扣${plain(-value)}` : `加${plain(value)}`),
};
const negated = (value: number): number => (value === 0 ? 0 : -value);

/** A code by its name. */
export const named = (which: (names: Names) => Lexicon, until?: string): Field<string> => ({
  read: (s) => {
    const word = s.word(until);
    return word === FAIL ? FAIL : which(s.names).codeOf(word);
  },
  write: (code, names) => (typeof code === 'string' && code !== '' ? quoted(which(names).nameOf(code)) : null),
});

/** A name that stands for nothing but itself. */
export const word: Field<string> = {
  read: (s) => s.word(),
  write: (text) => (typeof text === 'string' && text !== '' ? quoted(text) : null),
};

/** 属性「人口」: an attribute of the unit. */
export const attribute: Field<number | string> = {
  read: (s) => {
    if (!s.take('属性')) return FAIL;
    const name = s.word();
    if (name === FAIL || !name.endsWith('起') || s.text[s.at - 1] === '」') return name;
    s.at--;
    return name.slice(0, -1);
  },
  write: (name) => (typeof name === 'string' && name !== '' ? `属性「${name.replaceAll('」', '」」')}」` : null),
};
