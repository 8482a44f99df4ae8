import { Decimal } from 'decimal.js';
import type { $ZodIssue } from 'zod/v4/core';
import { itemKinds, outcomeKinds } from '../kinds';
import { figureFor, suggestion, type Figure } from './closed';
import { inexact } from './exact';
import { Rulebook } from './format';
import { pointer, references, walk } from './references';

/** Where a rulebook is wrong, by JSON Pointer, and why. */
export interface Fault {
  pointer: string;
  detail: string;
}

/**
 * Loads a rulebook: the closed schema, then what a schema cannot say. Weights must add up to what is
 * declared, caps must not contradict, and every clause that is pointed at must be listed.
 */
export function checkRulebook(data: unknown): { rulebook: Rulebook | null; faults: Fault[] } {
  const parsed = Rulebook.safeParse(data);
  if (!parsed.success) return { rulebook: null, faults: parsed.error.issues.map((issue) => ofIssue(issue as $ZodIssue)) };
  const rulebook = parsed.data as unknown as Rulebook;
  const faults = [...names(rulebook), ...clauses(rulebook), ...weights(rulebook), ...contradictions(rulebook), ...references(rulebook), ...orders(rulebook)];
  if (faults.length === 0) faults.push(...inexact(rulebook));
  return { rulebook: faults.length === 0 ? rulebook : null, faults };
}

function ofIssue(issue: $ZodIssue): Fault {
  const kind = issue.code === 'invalid_union' && issue.path[issue.path.length - 1] === 'kind';
  const known = [...itemKinds, ...outcomeKinds].map((each) => String(each.kind));
  return { pointer: pointer(issue.path), detail: kind ? `unknown kind; allowed: ${known.join(', ')}` : issue.message };
}

function names(rulebook: Rulebook): Fault[] {
  const faults: Fault[] = [];
  const twice = (list: readonly string[], at: string): void => {
    const seen = new Set<string>();
    list.forEach((name, index) => {
      if (seen.has(name)) faults.push({ pointer: `/${at}/${index}`, detail: `"${name}" is listed twice` });
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
      if (!types.has(type)) faults.push({ pointer: `/items/${index}/types`, detail: `unknown unit type "${type}"${suggestion(type, [...types])}` });
    }),
  );
  return faults;
}

/** Every `clause` anywhere in the rulebook must be one of the clauses that it lists. */
function clauses(rulebook: Rulebook): Fault[] {
  const known = rulebook.clauses.map((clause) => clause.id);
  const listed = new Set(known);
  const faults: Fault[] = [];
  walk(rulebook, [], (value, path) => {
    if (path[path.length - 1] === 'clause' && typeof value === 'string' && !listed.has(value)) {
      faults.push({ pointer: pointer(path), detail: `the clause "${value}" is not listed${suggestion(value, known)}` });
    }
  });
  return faults;
}

function weights(rulebook: Rulebook): Fault[] {
  return Object.entries(rulebook.weights ?? {}).flatMap(([type, declared]) => {
    let sum = new Decimal(0);
    for (const item of rulebook.items) {
      if (item.types && !item.types.includes(type)) continue;
      const kind = itemKinds.find((each) => each.kind === item.kind);
      const weight = kind?.weight?.(item, type) ?? figureFor((item as { weight?: Figure }).weight, type) ?? null;
      if (weight !== null) sum = sum.plus(weight);
    }
    return sum.equals(declared) ? [] : [{ pointer: `/weights/${type}`, detail: `the weights add up to ${sum.toString()}, not ${declared}` }];
  });
}

function contradictions(rulebook: Rulebook): Fault[] {
  const found: Fault[] = [];
  const look = (list: readonly { kind: string }[], kinds: readonly { kind: string; contradictions?: (spec: never) => string[] }[], at: string): void =>
    list.forEach((spec, index) => {
      const kind = kinds.find((each) => each.kind === spec.kind);
      for (const detail of kind?.contradictions?.(spec as never) ?? []) found.push({ pointer: `/${at}/${index}`, detail });
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
    return odd.map((code) => ({ pointer: `/order/${type}`, detail: `"${code}" is ${own.includes(code) ? 'left out' : 'no item of this type'}` }));
  });
}
