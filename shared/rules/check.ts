import { exact, sumOf, textOf, type Exact } from '../numbers/fraction';
import { take, type Periods } from '../kinds/parts/periodic';
import type { $ZodIssue } from 'zod/v4/core';
import { keysKnownTo, SchemaFaults } from '../contract/faults';
import { pointerTo } from '../contract/pointer';
import { itemKinds, outcomeKinds } from '../kinds';
import type { Message } from '../i18n/language';
import { figureFor, type Figure } from '../model/rulebook/rulebook-parts';
import { suggestion, unknownKeys } from '../schema/suggestion';
import { faultOf, type Fault } from '../schema/fault';
import type { Rulebook, RulebookItem } from '../model/rulebook/rulebook';
import { isGeneral } from './is-general';
import { mixedFaults } from './mixed';
import { generalFaults } from './general-faults';
import { RulebookSchema } from './format';
import { tooLarge } from './limits';
import { references, walk } from './references';

/**
 * Reads a rulebook: the closed schema, then what a schema cannot say. Weights must add up to what is
 * declared, caps must not contradict, and every clause that is pointed at must be listed.
 */
export function readRulebook(data: unknown): { rulebook: Rulebook | null; read: Rulebook | null; faults: Fault[] } {
  const large = tooLarge(data);
  if (large.length > 0) return { rulebook: null, read: null, faults: large };
  const found = new SchemaFaults();
  const parsed = RulebookSchema.safeParse(withoutSchema(data), found);
  if (!parsed.success) return { rulebook: null, read: null, faults: parsed.error.issues.flatMap((issue) => ofIssue(issue as $ZodIssue, found)) };
  // The schema has held each against the schema of its kind.
  const { items, outcomes } = parsed.data as Pick<Rulebook, 'items' | 'outcomes'>;
  const rulebook: Rulebook = { ...parsed.data, items, outcomes };
  const faults = [...names(rulebook), ...clauses(rulebook), ...weights(rulebook), ...contradictions(rulebook), ...references(rulebook), ...generalFaults(rulebook), ...mixedFaults(rulebook), ...orders(rulebook)];
  return { rulebook: faults.length === 0 ? rulebook : null, read: rulebook, faults };
}

/** `$schema` tells an editor where the schema is. It is no part of the rules, and enters no hash. */
function withoutSchema(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('$schema' in data) || typeof data.$schema !== 'string') return data;
  const { $schema: _schema, ...rules } = data;
  return rules;
}

function ofIssue(issue: $ZodIssue, found: SchemaFaults): Fault[] {
  const one = (detail: Message): Fault[] => [{ pointer: pointerTo(issue.path), detail }];
  if (issue.code === 'unrecognized_keys') return one(unknownKeys(issue.keys, keysKnownTo(issue)));
  const kind = issue.code === 'invalid_union' && issue.path[issue.path.length - 1] === 'kind';
  if (!kind) return found.all([issue]);
  const known = [...itemKinds, ...outcomeKinds].map((each) => each.kind);
  return one(faultOf('unknownKind', { allowed: { zh: known.join('、'), en: known.join(', ') } }));
}

function names(rulebook: Rulebook): Fault[] {
  const faults: Fault[] = [];
  const twice = (list: readonly string[], at: string): void => {
    const seen = new Set<string>();
    list.forEach((name, index) => {
      if (seen.has(name)) faults.push({ pointer: `/${at}/${index}`, detail: faultOf('twice', { name }) });
      seen.add(name);
    });
  };
  twice(rulebook.items.map((item) => item.code), 'items');
  twice(rulebook.clauses.map((clause) => clause.id), 'clauses');
  twice(rulebook.parameters.map((parameter) => parameter.key), 'parameters');
  twice(rulebook.unitTypes.map((type) => type.code), 'unitTypes');
  const types = new Set(rulebook.unitTypes.map((type) => type.code));
  rulebook.items.forEach((item, index) =>
    item.types?.forEach((type) => {
      if (!types.has(type)) faults.push({ pointer: `/items/${index}/types`, detail: faultOf('unknown', { what: faultOf('aUnitType'), name: type, near: suggestion(type, [...types]) }) });
    }),
  );
  return faults;
}

/** Every `clause` anywhere in the rulebook must be one of the clauses that it lists. */
function clauses(rulebook: Rulebook): Fault[] {
  // Without a list each clause is the text that the document prints beside the rule.
  if (rulebook.clauses.length === 0) return [];
  const known = rulebook.clauses.map((clause) => clause.id);
  const listed = new Set(known);
  const faults: Fault[] = [];
  walk(rulebook, [], (value, path) => {
    if (path[path.length - 1] === 'clause' && typeof value === 'string' && !listed.has(value)) {
      faults.push({ pointer: pointerTo(path), detail: faultOf('clauseUnlisted', { name: value, near: suggestion(value, known) }) });
    }
  });
  return faults;
}

function weights(rulebook: Rulebook): Fault[] {
  const alone = standingAlone(rulebook);
  return Object.entries(rulebook.weights ?? {}).flatMap(([type, declared]) => {
    const sum = sumOf(alone.flatMap((item) => weightIn(item, type) ?? []));
    return sum.equals(exact(declared)) ? [] : [{ pointer: `/weights/${type}`, detail: faultOf('weightsSum', { sum: textOf(sum), declared }) }];
  });
}

/** What counts and is part of no group. */
function standingAlone({ items }: Rulebook): RulebookItem[] {
  const parts = new Set(items.flatMap((item) => (item as { items?: string[] }).items ?? []));
  return items.filter((item) => !parts.has(item.code) && (item as { counts?: boolean }).counts !== false);
}

/** What an item adds to the sum of the weights of a unit type, over the year; null: none. */
function weightIn(item: RulebookItem, type: string): Exact | null {
  if (item.types && !item.types.includes(type)) return null;
  const kind = itemKinds.find((each) => each.kind === item.kind);
  const weight = kind?.weight?.(item, type) ?? figureFor((item as { weight?: Figure }).weight, type) ?? null;
  return weight === null ? null : take.figure((item as { periods?: Periods }).periods, exact(weight));
}

function contradictions(rulebook: Rulebook): Fault[] {
  const found: Fault[] = [];
  const exactly = isGeneral(rulebook);
  const look = <Spec extends { kind: string }>(list: readonly Spec[], kinds: readonly { kind: string; contradictions?: (spec: Spec, exactly: boolean) => Message[] }[], at: string): void =>
    list.forEach((spec, index) => {
      const kind = kinds.find((each) => each.kind === spec.kind);
      for (const detail of kind?.contradictions?.(spec, exactly) ?? []) found.push({ pointer: `/${at}/${index}`, detail });
    });
  look(rulebook.items, itemKinds, 'items');
  look(rulebook.outcomes, outcomeKinds, 'outcomes');
  return found;
}

/** An order of one unit type names just the items that apply to it. */
function orders(rulebook: Rulebook): Fault[] {
  const known = new Set(rulebook.unitTypes.map(({ code }) => code));
  return Object.entries(rulebook.order ?? {}).flatMap(([type, codes]) => {
    if (!known.has(type)) return [];
    const own = rulebook.items.filter((item) => item.types?.includes(type) ?? true).map((item) => item.code);
    const odd = [...own.filter((code) => !codes.includes(code)), ...codes.filter((code) => !own.includes(code))];
    return odd.map((code) => ({ pointer: `/order/${type}`, detail: faultOf(own.includes(code) ? 'orderLeftOut' : 'orderStranger', { code }) }));
  });
}
