import { FAIL, statementsOf, type Fail, type Scanner } from './scanner';
import { own, put, type Field, type Loose } from './fields';
import type { Names } from './names';

/** Of which object of the rule a statement speaks. */
export type Target = 'item' | 'measure' | 'scale';

/**
 * One kind of statement of a cell. `one`: it gives the member its value; `append`: it adds to a list;
 * `entry`: it adds a key with a value; `merge`: it gives several members at once.
 */
export interface Statement {
  readonly target: Target;
  readonly member: string;
  readonly mode: 'one' | 'append' | 'entry' | 'merge';
  readonly field: Field;
  /** How it may look, for people. */
  readonly example: string;
  /** Members that `merge` gives. */
  readonly members?: readonly string[];
}

type Make = <T>(target: Target, member: string, field: Field<T>, example: string) => Statement;
const of = (mode: Statement['mode']): Make => (target, member, field, example) => ({ target, member, mode, field: field as Field, example });
export const says = of('one');
export const adds = of('append');
export const gives = of('entry');
export const merges = (target: Target, members: readonly string[], field: Field<Loose>, example: string): Statement => ({ target, member: '', mode: 'merge', field: field as Field, example, members });

export type Targets = Readonly<Record<Target, Loose>>;

/** A statement that was read, and where it stands in the cell. */
export interface Said {
  readonly target: Target;
  /** `bands`, `2`: below its target. */
  readonly path: readonly (string | number)[];
  readonly span: readonly [number, number];
}

export type Misread =
  | { readonly kind: 'unread'; readonly span: readonly [number, number] }
  | { readonly kind: 'twice'; readonly span: readonly [number, number]; readonly member: string };

/** Reads all statements of a cell into the targets. */
export function readStatements(raw: string, names: Names, statements: readonly Statement[], targets: Targets): { said: Said[]; misread: Misread[] } {
  const said: Said[] = [];
  const misread: Misread[] = [];
  for (const piece of statementsOf(raw, names)) {
    const span: readonly [number, number] = [piece.at, endOf(piece)];
    const found = firstThatReads(piece, statements);
    if (found === FAIL) {
      misread.push({ kind: 'unread', span });
      continue;
    }
    const { statement: { target, member, mode }, value } = found;
    const into = targets[target];
    const twice = place(into, member, mode, value);
    if (twice) misread.push({ kind: 'twice', span, member: twice.member });
    else said.push({ target, path: pathOf(into, member, mode, value), span });
  }
  return { said, misread };
}

const endOf = (piece: Scanner): number => piece.from + piece.raw.slice(piece.from, piece.to).trimEnd().length;

function firstThatReads(piece: Scanner, statements: readonly Statement[]): { statement: Statement; value: unknown } | Fail {
  const start = piece.at;
  for (const statement of statements) {
    piece.at = start;
    const value = statement.field.read(piece);
    if (value !== FAIL && piece.atEnd()) return { statement, value };
  }
  piece.at = start;
  return FAIL;
}

/** The member that was said before, if one was. */
function place(into: Loose, member: string, mode: Statement['mode'], value: unknown): { member: string } | null {
  if (mode === 'merge') {
    const given = value as Loose;
    const known = Object.keys(given).find((key) => own(into, key) !== undefined);
    if (known !== undefined) return { member: known };
    Object.assign(into, given);
    return null;
  }
  const before = own(into, member);
  if (mode === 'append') {
    if (before === undefined) put(into, member, [value]);
    else (before as unknown[]).push(value);
    return null;
  }
  if (mode === 'one') {
    if (before !== undefined) return { member };
    put(into, member, value);
    return null;
  }
  const { key, value: each } = value as { key: string; value: unknown };
  const entries = (before ?? {}) as Loose;
  if (Object.hasOwn(entries, key)) return { member: key };
  put(entries, key, each);
  if (before === undefined) put(into, member, entries);
  return null;
}

function pathOf(into: Loose, member: string, mode: Statement['mode'], value: unknown): (string | number)[] {
  if (mode === 'merge') return [Object.keys(value as Loose)[0] ?? ''];
  if (mode === 'append') return [member, (own(into, member) as unknown[]).length - 1];
  return mode === 'entry' ? [member, (value as { key: string }).key] : [member];
}

/** What statements say of an object, and the members that none of them can say. */
export function writeStatements(target: Target, spec: Loose, names: Names, statements: readonly Statement[]): { said: string[]; unsaid: string[] } {
  const left = new Set(Object.keys(spec).filter((key) => spec[key] !== undefined));
  const said: string[] = [];
  for (const { target: own, member, mode, field, members } of statements) {
    if (own !== target) continue;
    if (mode === 'merge') {
      const some = Object.fromEntries((members ?? []).flatMap((key) => (left.has(key) ? [[key, spec[key]] as const] : [])));
      const text = Object.keys(some).length > 0 ? field.write(some, names) : null;
      if (text === null) continue;
      said.push(text);
      Object.keys(some).forEach((key) => left.delete(key));
    } else if (left.has(member)) {
      const texts = valuesOf(mode, spec[member]).map((value) => field.write(value, names));
      if (texts.length === 0 || texts.includes(null)) continue;
      said.push(...(texts as string[]));
      left.delete(member);
    }
  }
  return { said, unsaid: [...left] };
}

function valuesOf(mode: Statement['mode'], value: unknown): unknown[] {
  if (mode === 'one') return [value];
  if (mode === 'append') return Array.isArray(value) ? value : [];
  return value !== null && typeof value === 'object' ? Object.entries(value).map(([key, each]) => ({ key, value: each })) : [];
}
