/** Something that people have to answer or look at. `note`: told so that nothing vanishes unseen; nobody has to do anything. */
export interface Finding {
  readonly kind: 'error' | 'pending' | 'warning' | 'note';
  /** `台账!C5`, a sheet, a file, or '' where no place is meant. */
  readonly place: string;
  readonly question: string;
}

/** What spoils a result first; the same is told once. */
export function inOrder<F extends Finding>(found: readonly F[]): readonly F[] {
  const all = distinct(found);
  return (['error', 'pending', 'warning', 'note'] as const).flatMap((kind) => all.filter((each) => each.kind === kind));
}

export function distinct<F extends Finding>(all: readonly F[]): readonly F[] {
  return [...new Map(all.map((each) => [`${each.place} ${each.question}`, each])).values()];
}
