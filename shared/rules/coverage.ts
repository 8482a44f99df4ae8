import { fates, type Rulebook } from '../model/rulebook/rulebook';

/**
 * Clause coverage, both ways: what became of every clause of a document, and on which clause every
 * item, outcome, parameter and check stands.
 */
export type Fate = (typeof fates)[number];

export interface Coverage {
  clauses: { id: string; text: string; fate: Fate; by: string[]; remark?: string }[];
  totals: Record<Fate, number>;
  /** In plain words: what is named and does not exist, what exists and stands on no clause. */
  faults: string[];
}

export function coverageOf(rulebook: Rulebook): Coverage {
  const clauses = rulebook.clauses.map(({ id, text, fate, by = [], remark }) => ({ id, text, fate, by, ...(remark ? { remark } : {}) }));
  const totals = Object.fromEntries(fates.map((fate) => [fate, clauses.filter((clause) => clause.fate === fate).length])) as Record<Fate, number>;
  const parts = nameable(rulebook);
  const named = new Set(clauses.flatMap((clause) => clause.by));
  return {
    clauses,
    totals,
    faults: [
      ...clauses.flatMap(({ id, by }) => by.filter((name) => !parts.has(name)).map((name) => `${id}: "${name}" is nothing in the rulebook`)),
      ...clauses.filter(({ fate, by }) => (fate === 'computed' || fate === 'flagged') && by.length === 0).map(({ id, fate }) => `${id}: ${fate}, but by nothing`),
      ...mustBeNamed(rulebook).filter((names) => !names.some((name) => named.has(name))).map((names) => `no clause says what "${names[0]}" carries out`),
    ],
  };
}

/** All that a clause may name: codes, keys, kinds of outcome, and the settings of the whole. */
export function nameable(rulebook: Rulebook): Set<string> {
  const settings = (['weights', 'period', 'force', 'grades', 'notes', 'sharedOnce'] as const).filter((key) => rulebook[key] !== undefined);
  return new Set([
    ...settings,
    ...rulebook.items.map((item) => item.code),
    ...rulebook.outcomes.map((outcome) => outcome.kind),
    ...rulebook.parameters.map((parameter) => parameter.key),
    ...(rulebook.checks ?? []).map((check) => check.id),
    ...Object.keys(rulebook.eligibilities ?? {}),
    ...Object.keys(rulebook.consequences ?? {}),
  ]);
}

/**
 * What works must be named by a clause. A parameter settles what a document leaves open, and a
 * consequence or eligibility comes of an item or outcome: those stand on the `clause` of their own.
 */
function mustBeNamed(rulebook: Rulebook): string[][] {
  return [
    ...rulebook.items.map((item) => [item.code]),
    ...rulebook.outcomes.map((outcome) => [outcome.kind, ...codesOf(outcome)]),
    ...(rulebook.checks ?? []).map((check) => [check.id]),
  ];
}

/** An outcome may be named by what it brings or by the items that it looks at. */
function codesOf(outcome: Record<string, unknown>): string[] {
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk);
  };
  walk(outcome);
  return texts;
}
