/** The steps of a place inside a rule. */
export type Path = readonly string[];

/** `/0/scale/from` is [`0`, `scale`, `from`]. */
export function pathOf(pointer: string): Path {
  return pointer.split('/').slice(1).map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
}

export const startsWith = (path: Path, start: Path): boolean => start.length <= path.length && start.every((step, at) => step === path[at]);

/** One of the two lies in the other. */
export const touches = (one: Path, other: Path): boolean => startsWith(one, other) || startsWith(other, one);

export const inWords = (path: Path): string => (path.length === 0 ? 'the rule' : path.join('/'));
