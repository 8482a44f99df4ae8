import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJson } from '../..';
import { itemKinds, outcomeKinds } from '..';
import { conditionKinds } from '../conditions';
import { gathers } from '../gather';
import { measures } from '../measures';
import { puttings } from '../putting';
import { scales } from '../scales';

/**
 * The cases beside each kind, measure, scale and so on: `measures/ratio.cases/*.json`. A file is one small
 * rulebook with its cases; adding one needs no code. The figures expected are worked out by hand.
 */
export interface CaseFile {
  rulebook: Short;
  cases?: Case[];
  /** Rulebooks that are refused: what is written over the first item or outcome that uses it, and over the rulebook. */
  refused?: { about: string; over?: Loose; rulebook?: Loose; expected: string[] }[];
}

export interface Case {
  about: string;
  year?: number;
  period?: string;
  parameters?: Loose;
  /** Left out: one unit, 甲, of the first type. */
  units?: Loose[];
  facts: Loose[];
  /** By unit; `items` by code. What is left out is not looked at. */
  expected?: Record<string, Loose>;
  /** Codes of rows in error. */
  problems?: string[];
  /** In place of an answer: why the request is refused. */
  refuses?: string[];
}

export type Loose = Record<string, unknown>;

/** A rulebook in which codes stand for what is declared under them. */
export interface Short extends Loose {
  unitTypes?: string[];
  clauses?: string[];
  items: Loose[];
  outcomes?: Loose[];
  parameters?: (Loose & { key: string; values?: string[] })[];
  grades?: string[];
  eligibilities?: string[];
  consequences?: string[];
}

/** A folder of things that each have cases of their own. */
export interface Family {
  readonly part: string;
  readonly names: readonly string[];
  /** In which list the thing of that name is looked for, the first first. */
  readonly lists: readonly ('items' | 'outcomes')[];
  /** Whether an item or outcome uses it. */
  uses(spec: Loose, name: string): boolean;
}

const inside = (spec: unknown, holds: (value: Loose) => boolean): boolean =>
  typeof spec === 'object' && spec !== null && (holds(spec as Loose) || Object.values(spec).some((value) => inside(value, holds)));
const told = (spec: unknown, key: string): unknown => (typeof spec === 'object' && spec !== null ? (spec as Loose)[key] : undefined);

/** How conditions are put together. */
const together = ['all', 'any', 'not'];

export const families: readonly Family[] = [
  { part: 'items', names: itemKinds.map(({ kind }) => kind), lists: ['items'], uses: (spec, name) => spec.kind === name },
  { part: 'outcomes', names: outcomeKinds.map(({ kind }) => kind), lists: ['outcomes'], uses: (spec, name) => spec.kind === name },
  { part: 'measures', names: measures.map(({ of }) => of), lists: ['items'], uses: ({ measure }, name) => told(measure, 'of') === name },
  { part: 'gather', names: gathers.map(({ per }) => per), lists: ['items'], uses: ({ measure }, name) => told(measure, 'per') === name },
  { part: 'scales', names: scales.map(({ by }) => by), lists: ['items', 'outcomes'], uses: ({ scale, by }, name) => told(scale ?? told(by, 'scale'), 'by') === name },
  {
    part: 'conditions',
    names: [...conditionKinds.map(({ of }) => of), ...together],
    lists: ['outcomes', 'items'],
    uses: ({ measure: _measure, scale: _scale, ...spec }, name) => inside(spec, (value) => (together.includes(name) ? name in value : value.of === name)),
  },
  {
    part: 'putting',
    names: puttings.map(({ by }) => by),
    lists: ['items'],
    uses: ({ kind, by = 'sum', periods }, name) => (kind === 'group' && by === name) || told(periods, 'take') === name,
  },
];

const kindsFolder = join(import.meta.dirname, '..');
export const folder = (part: string, name: string): string => join(kindsFolder, part, `${name}.cases`);

export const filesOf = (part: string, name: string): string[] =>
  existsSync(folder(part, name)) ? readdirSync(folder(part, name)).filter((file) => file.endsWith('.json')).sort() : [];

export const read = (part: string, name: string, file: string): CaseFile => parseJson(readFileSync(join(folder(part, name), file), 'utf8')) as CaseFile;

/** Names of which there are cases. */
export const namesWithCases = (part: string): string[] =>
  readdirSync(join(kindsFolder, part)).filter((name) => name.endsWith('.cases')).map((name) => name.replace(/\.cases$/, ''));
