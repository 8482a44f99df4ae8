import type * as z from 'zod';
import { nearestOf } from '../schema/suggestion';
import { faultWords, type FaultText } from '../i18n/service/faults';
import { say, type Language, type Slots, type Text } from '../i18n/language';
import { pointerTo } from './pointer';

/** A place of a document that is not valid: its JSON Pointer, and what is allowed there. */
export interface Place {
  readonly pointer: string;
  readonly detail: string;
}

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

/** Gives zod the words for each fault, in the reader's language; `placesOf` reads them back. */
export const wordsFor = (language: Language) => (issue: RawIssue): string => {
  const tell = (key: FaultText, slots: Slots = {}): string => say(faultWords, key, language, slots);
  switch (issue.code) {
    case 'invalid_type':
      return mismatch([issue.expected], issue.input, language);
    case 'unrecognized_keys':
      // For now the keys that are known: each unknown one gets a sentence of its own from them.
      return knownKeys(issue.inst).join(SEPARATOR);
    case 'invalid_union':
      // One key tells which of the options is meant.
      if ('options' in issue && Array.isArray(issue.options)) return tell('oneOf', { expected: listed(issue.options.map(String)) });
      return mismatch(expectedBy(issue.errors), issue.input, language);
    case 'invalid_value':
      return tell('oneOf', { expected: listed(issue.values.map(String)) });
    case 'too_small':
      if (issue.origin === 'string') return tell('emptyText');
      return tell(issue.origin === 'array' ? 'tooFew' : issue.inclusive === false ? 'notAbove' : 'tooSmall', { limit: String(issue.minimum) });
    case 'too_big':
      return tell(issue.origin === 'array' ? 'tooMany' : issue.inclusive === false ? 'notBelow' : 'tooBig', { limit: String(issue.maximum) });
    default:
      return tell('notAllowed');
  }
};

/** Every fault with its JSON Pointer and what is allowed there. */
export function placesOf(issues: readonly Issue[], language: Language, above: readonly PropertyKey[] = []): Place[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path];
    if (issue.code === 'unrecognized_keys') return unknownKeys(issue, path, language);
    // Where the value has the outer form of one option, what is wrong inside it is the better answer.
    const meant = issue.code === 'invalid_union' ? nearest(issue.errors.filter((option) => !refusesForm(option))) : undefined;
    return meant ? placesOf(meant, language, path) : [{ pointer: pointerTo(path), detail: issue.message }];
  });
}

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

const SEPARATOR = ', ';

const listed = (names: readonly string[]): Text => ({ zh: names.join('、'), en: names.join(', ') });

function knownKeys(schema: unknown): string[] {
  const { shape, keyType } = (schema as { _zod: { def: { shape?: object; keyType?: { _zod: { def: { entries?: object } } } } } })._zod.def;
  return Object.keys(shape ?? keyType?._zod.def.entries ?? {});
}

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, path: PropertyKey[], language: Language): Place[] {
  const known = issue.message.split(SEPARATOR);
  return issue.keys.map((key) => {
    const near = nearestOf(key.slice(0, 100), known);
    const slots = { key: shortened(key), allowed: listed(known) };
    return {
      pointer: pointerTo([...path, key]),
      detail: near ? say(faultWords, 'misspeltKey', language, { ...slots, near }) : say(faultWords, 'unknownKey', language, slots),
    };
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

const nameOf = (type: string, language: Language): string => {
  const key = typeNames[type];
  return key ? faultWords[key][language] : type;
};

/** The types that the options of a union ask for; a union may hold others. */
function expectedBy(options: readonly (readonly Issue[])[]): string[] {
  return options.flatMap(([first]) => {
    if (first?.code === 'invalid_union') return expectedBy(first.errors);
    return [first?.code === 'invalid_type' ? first.expected : 'object'];
  });
}

function mismatch(types: readonly string[], input: unknown, language: Language): string {
  const expected = [...new Set(types)].map((type) => nameOf(type, language)).join(faultWords.or[language]);
  if (input === undefined) return say(faultWords, 'missing', language, { expected });
  return say(faultWords, 'wrongType', language, { expected, received: received(input, language) });
}

/** The kind of value that stands there, and the value itself where it is short. */
function received(input: unknown, language: Language): string {
  const type = input === null ? 'null' : Array.isArray(input) ? 'array' : typeof input;
  const is = valueNames[type];
  return is ? say(faultWords, is, language, { value: shortened(JSON.stringify(input)) }) : nameOf(type, language);
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
