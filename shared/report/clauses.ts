/** What of a rulebook's document a report quotes. */
export interface Clauses {
  readonly clauses: readonly { readonly id: string; readonly text: string }[];
}

/** The clause in short words. A sentence of a clause (`附1-22①`) that is not listed by itself is quoted by the whole. */
export function clauseText(document: Clauses | null | undefined, id: string): string | null {
  if (!document) return null;
  const find = (wanted: string): string | undefined => document.clauses.find((clause) => clause.id === wanted)?.text;
  return find(id) ?? find(id.replace(/[①-⑳]+$/u, '')) ?? null;
}
