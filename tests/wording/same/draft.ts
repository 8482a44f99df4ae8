import { startsWith, type Path } from './pointer';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Rule = { [key: string]: Json };

/** A place of the rule as it was written, and where it lies after what was rewritten so far. */
export interface Mark {
  readonly is: 'open' | 'said';
  /** In the rule as it was written. */
  readonly written: Path;
  at: Path;
}

/**
 * A rule on its way to the one form in which all rules that give the same points are alike.
 * The places that are open, and those that were said, go along with what is moved.
 */
export class Draft {
  readonly rule: Rule;
  readonly marks: Mark[];

  constructor(rule: Rule, open: readonly Path[], said: Rule = rule) {
    this.rule = structuredClone(rule);
    this.marks = [...open.map((at): Mark => ({ is: 'open', written: at, at })), ...leaves(said).map((at): Mark => ({ is: 'said', written: at, at }))];
  }

  get(...path: string[]): Json | undefined {
    return path.reduce<Json | undefined>((value, step) => inside(value, step), this.rule);
  }

  figure(...path: string[]): number | undefined {
    const value = this.get(...path);
    return typeof value === 'number' ? value : undefined;
  }

  put(path: Path, value: Json): void {
    const parent = this.#parent(path, true);
    if (parent) (parent as Rule)[path.at(-1) as string] = value;
  }

  /** Takes the member away; what was open there stays open. */
  drop(...path: string[]): void {
    const parent = this.#parent(path, false);
    if (Array.isArray(parent)) throw new Error('members of lists are not dropped');
    if (parent) delete (parent as Rule)[path.at(-1) as string];
  }

  /** What lies at `from` lies at `to` now, its marks too. */
  move(from: Path, to: Path): void {
    const value = this.get(...from);
    this.drop(...from);
    if (value !== undefined) this.put(to, value);
    this.moveMarks(from, to);
  }

  moveMarks(from: Path, to: Path): void {
    for (const mark of this.marks) if (startsWith(mark.at, from)) mark.at = [...to, ...mark.at.slice(from.length)];
  }

  /** Whatever is open at `from` is open at `to` as well. */
  copyMarks(from: Path, to: Path): void {
    for (const mark of [...this.marks]) if (startsWith(mark.at, from)) this.marks.push({ ...mark, at: [...to, ...mark.at.slice(from.length)] });
  }

  /** This place, or a larger one around it, is open. */
  isOpen(...path: string[]): boolean {
    return this.marks.some(({ is, at }) => is === 'open' && startsWith(path, at));
  }

  #parent(path: Path, make: boolean): Json | undefined {
    let value: Json | undefined = this.rule;
    for (const step of path.slice(0, -1)) {
      const next: Json | undefined = inside(value, step);
      if (next !== undefined) value = next;
      else if (!make) return undefined;
      else value = (value as Rule)[step] = {};
    }
    return value;
  }
}

function inside(value: Json | undefined, step: string): Json | undefined {
  if (Array.isArray(value)) return value[Number(step)];
  return typeof value === 'object' && value !== null ? value[step] : undefined;
}

function leaves(value: Json | undefined, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || value === undefined) return [at];
  const entries = Object.entries(value);
  return entries.length === 0 ? [at] : entries.flatMap(([step, inner]) => leaves(inner as Json, [...at, step]));
}
