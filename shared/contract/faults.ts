import type * as z from 'zod';
import { nearestOf } from '../schema/suggestion';
import { faultWords, type FaultText } from '../i18n/service/faults';
import { message, type Message, type Slots, type Text } from '../i18n/language';
import type { Fault } from '../schema/fault';
import { pointerTo } from './pointer';

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

/**
 * What a schema finds wrong, to be told by whoever knows the reader. Zod asks for a text as soon as it meets a fault;
 * it is given the number of what is to be told.
 */
export class SchemaFaults {
  readonly #found: Message[] = [];

  /** For zod. */
  readonly error = (issue: RawIssue): string => {
    // Each unknown key gets a sentence of its own from those that are known.
    if (issue.code === 'unrecognized_keys') return knownKeys(issue.inst).join(SEPARATOR);
    return String(this.#found.push(messageOf(issue)) - 1);
  };

  /** What is to be told of one issue. */
  of(issue: Issue): Message {
    return this.#found[Number(issue.message)] ?? fault('notAllowed');
  }

  /** Every fault with its JSON Pointer. */
  all(issues: readonly Issue[], above: readonly PropertyKey[] = []): Fault[] {
    return issues.flatMap((issue) => {
      const path = [...above, ...issue.path];
      if (issue.code === 'unrecognized_keys') return unknownKeys(issue, path);
      // Where the value has the outer form of one option, what is wrong inside it is the better answer.
      const meant = issue.code === 'invalid_union' ? nearest(issue.errors.filter((option) => !refusesForm(option))) : undefined;
      return meant ? this.all(meant, path) : [{ pointer: pointerTo(path), detail: this.of(issue) }];
    });
  }
}

const fault = (key: FaultText, slots?: Slots): Message => message(faultWords, key, slots);

function messageOf(issue: RawIssue): Message {
  switch (issue.code) {
    case 'invalid_type':
      return mismatch([issue.expected], issue.input);
    case 'invalid_union':
      // One key tells which of the options is meant.
      if ('options' in issue && Array.isArray(issue.options)) return fault('oneOf', { expected: listed(issue.options.map(String)) });
      return mismatch(expectedBy(issue.errors), issue.input);
    case 'invalid_value':
      return fault('oneOf', { expected: listed(issue.values.map(String)) });
    case 'too_small':
      if (issue.origin === 'string') return fault('emptyText');
      return fault(issue.origin === 'array' ? 'tooFew' : issue.inclusive === false ? 'notAbove' : 'tooSmall', { limit: String(issue.minimum) });
    case 'too_big':
      return fault(issue.origin === 'array' ? 'tooMany' : issue.inclusive === false ? 'notBelow' : 'tooBig', { limit: String(issue.maximum) });
    case 'custom':
      return ofTable(issue.params ?? {});
    default:
      return fault('notAllowed');
  }
}

/** What a schema of zod cannot say of a table of facts, and its own check does. */
function ofTable({ twice, cells, columns }: Readonly<Record<string, unknown>>): Message {
  if (typeof twice === 'string') return fault('columnTwice', { column: twice });
  return typeof cells === 'number' && typeof columns === 'number' ? fault('rowTooLong', { cells, columns }) : fault('notAllowed');
}

/** How knownKeys go through zod and come back. */
const SEPARATOR = ', ';

export const keysKnownTo = ({ message: known }: z.core.$ZodIssueUnrecognizedKeys): string[] => known.split(SEPARATOR);

const refusesForm = (option: readonly Issue[]): boolean =>
  option.some(({ code, path }) => (code === 'invalid_type' || code === 'invalid_union') && path.length === 0);

/** Of several options of the same outer form the one that fits best at its own keys; the first of those alike. */
function nearest(options: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const misses = options.map((option) => option.reduce((sum, issue) => sum + missesOf(issue), 0));
  return options[misses.indexOf(Math.min(...misses))];
}

function missesOf(issue: Issue): number {
  if (issue.code === 'unrecognized_keys') return issue.path.length === 0 ? issue.keys.length : 0;
  if (issue.path.length > 1) return 0;
  return issue.code === 'invalid_union' && issue.errors.length === 0 ? 2 : 1;
}

const listed = (names: readonly string[]): Text => ({ zh: names.join('、'), en: names.join(', ') });

function knownKeys(schema: unknown): string[] {
  const { shape, keyType } = (schema as { _zod: { def: { shape?: object; keyType?: { _zod: { def: { entries?: object } } } } } })._zod.def;
  return Object.keys(shape ?? keyType?._zod.def.entries ?? {});
}

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, path: PropertyKey[]): Fault[] {
  const known = keysKnownTo(issue);
  return issue.keys.map((key) => {
    const near = nearestOf(key.slice(0, 100), known);
    const slots = { key: shortened(key), allowed: listed(known) };
    return { pointer: pointerTo([...path, key]), detail: near ? fault('misspeltKey', { ...slots, near }) : fault('unknownKey', slots) };
  });
}

const typeNames: Readonly<Record<string, FaultText>> = {
  string: 'typeString',
  number: 'typeNumber',
  int: 'typeInt',
  boolean: 'typeBoolean',
  array: 'typeArray',
  object: 'typeObject',
  record: 'typeObject',
  null: 'typeNull',
};

const valueNames: Readonly<Record<string, FaultText>> = { string: 'isString', number: 'isNumber', boolean: 'isBoolean' };

const nameOf = (type: string): Text => {
  const key = typeNames[type];
  return key ? faultWords[key] : { zh: type, en: type };
};

/** The types that the options of a union ask for; a union may hold others. */
function expectedBy(options: readonly (readonly Issue[])[]): string[] {
  return options.flatMap(([first]) => {
    if (first?.code === 'invalid_union') return expectedBy(first.errors);
    return [first?.code === 'invalid_type' ? first.expected : 'object'];
  });
}

function mismatch(types: readonly string[], input: unknown): Message {
  const names = [...new Set(types)].map(nameOf);
  const expected = { zh: names.map(({ zh }) => zh).join(faultWords.or.zh), en: names.map(({ en }) => en).join(faultWords.or.en) };
  return input === undefined ? fault('missing', { expected }) : fault('wrongType', { expected, received: received(input) });
}

/** The kind of value that stands there, and the value itself where it is short. */
function received(input: unknown): Text | Message {
  const type = input === null ? 'null' : Array.isArray(input) ? 'array' : typeof input;
  const is = valueNames[type];
  return is ? fault(is, { value: shortened(JSON.stringify(input)) }) : nameOf(type);
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
