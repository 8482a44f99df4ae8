import { Decimal } from 'decimal.js';
import type { FactList } from '../contract/fact-columns';
import type { Unit } from '../contract/request';
import { atOnce, type Steps } from '../contract/steps';
import { isDecimal } from '../numbers/decimal';
import type { Compiled } from '../model/plan';
import { canonical } from './canonical';
import { bytesOf, HashWriter } from './hash-writer';
import { plainHash, type NewHash } from './hashing';
import { writeRows } from './row-lines';
import { wholeNumber } from './whole-number';

export function fingerprint({ hash, settings, parameters }: Compiled, units: readonly Unit[], facts: FactList, newHash?: NewHash): string {
  return fingerprintOf({ hash, year: settings.year, period: settings.period, parameters }, units, facts, newHash);
}

interface Head extends Pick<Compiled, 'hash' | 'parameters'> {
  readonly year: number;
  /** Null where the rulebook scores whole years. */
  readonly period: string | null;
}

/**
 * SHA-256 over rules, parameters, units and facts: the same input, the same fingerprint, whatever
 * the order of rows and however a decimal is written. A row's `id` says where it stands in the
 * caller's sheet, which changes with the order; it is left out.
 */
export const fingerprintOf = (head: Head, units: readonly Unit[], facts: FactList, newHash?: NewHash): string => atOnce(fingerprintInSteps(head, units, facts, newHash));

/** The same, with pauses between rows. */
export function* fingerprintInSteps({ hash, year, period, parameters }: Head, units: readonly Unit[], facts: FactList, newHash: NewHash = plainHash): Steps<string> {
  const writer = new HashWriter(newHash());
  const head = canonical([hash, year, period, parameters]);
  const lines = units.map(canonicalUnit);
  writer.add(bytesOf([head, ...lines.sort()].join('\n')));
  yield* writeRows(writer, facts);
  return writer.hex();
}

/** `canonical` of a unit, whose keys are known in their order. */
function canonicalUnit({ attributes, group, id, staff, type }: Unit): string {
  let text = '';
  const add = (key: keyof Unit, value: unknown): void => {
    if (value !== undefined && value !== null) text += `${text === '' ? '' : ','}"${key}":${canonical(value)}`;
  };
  if (attributes) add('attributes', plainAttributes(attributes));
  add('group', group);
  add('id', id);
  add('staff', wholeNumber(staff));
  add('type', type);
  return `{${text}}`;
}

/** A text that is a decimal counts as the number; without any it is as if there were none. */
function plainAttributes(attributes: Unit['attributes']): Record<string, string> | null {
  const entries = Object.entries(attributes ?? {});
  if (entries.length === 0) return null;
  return Object.fromEntries(entries.map(([key, value]) => {
    const text = String(value).trim();
    return [key, isDecimal(text) ? new Decimal(text).toString() : text];
  }));
}
