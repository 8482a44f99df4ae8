type Path = readonly PropertyKey[];

/** What a kind uses to say which of its names stand for something in the rulebook. A name that stands for nothing is a fault. */
export interface References {
  /** Codes of unit types of the rulebook. */
  unitTypes(names: readonly string[] | undefined, path: Path): void;
  /** Codes of kinds of the item itself, or of what `known` lists. */
  kinds(names: readonly string[] | undefined, path: Path, known?: readonly string[]): void;
  /** Kinds by which a table is keyed. */
  kindKeys(table: object | undefined, path: Path): void;
  /** Ids of clauses. */
  clauses(names: readonly string[], path: Path): void;
  /** A parameter each of whose values has its reading. */
  readings(choice: { readonly parameter: string; readonly readings: object }, path: Path): void;
  /** A kind of another item. */
  kindOf(item: string, name: string, path: Path): void;
}
