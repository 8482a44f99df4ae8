import type { RulebookView } from '../../../shared/contract/rulebook-view';
import type { Problem } from '../problem';
import type { UnitReading, UnitSheet } from '../reading';
import { cohortOf } from './unit-sheet';

/** How the rows of a ledger name units. */
export interface UnitNames {
  /** The unit that a cell names, by its name or its code; the text itself where it is on no list. */
  readonly unitNamed: (text: string) => string;
  readonly typeOf: (unit: string) => string | undefined;
}

/** The units of a list that a rulebook can score, and their names. */
export interface ListedUnits extends UnitNames {
  readonly units: readonly UnitReading[];
  readonly problems: readonly Problem[];
}

type Aliases = Readonly<Record<string, string>> | undefined;

/** Names by nothing but what was settled in the pane: the same object for the same aliases. */
const unlisted = new Map<string, UnitNames>();
const listed = new WeakMap<UnitSheet, WeakMap<RulebookView, Map<string, ListedUnits>>>();

/** Names where no sheet lists units. */
export function namesWithoutList(aliases: Aliases): UnitNames {
  const key = keyOf(aliases);
  let names = unlisted.get(key);
  if (!names) {
    // One workbook has few: what grew beyond that is of others.
    if (unlisted.size > 20) unlisted.clear();
    unlisted.set(key, (names = { unitNamed: meaning(aliases), typeOf: () => undefined }));
  }
  return names;
}

/** The units of a list under a rulebook: the same object from one reading to the next, as long as the list is. */
export function listedUnits(sheet: UnitSheet, view: RulebookView, aliases: Aliases): ListedUnits {
  let ofSheet = listed.get(sheet);
  if (!ofSheet) listed.set(sheet, (ofSheet = new WeakMap()));
  let byAliases = ofSheet.get(view);
  if (!byAliases) ofSheet.set(view, (byAliases = new Map()));
  const key = keyOf(aliases);
  let made = byAliases.get(key);
  if (!made) byAliases.set(key, (made = makeListed(sheet, view, aliases)));
  return made;
}

function makeListed(sheet: UnitSheet, view: RulebookView, aliases: Aliases): ListedUnits {
  const { units, problems } = cohortOf(sheet.rows, view);
  const types = new Map(units.map(({ unit }) => [unit.id, unit.type]));
  const byAlias = new Map(units.flatMap(({ unit, aliases: own }) => own.map((alias) => [alias, unit.id] as const)));
  const meant = meaning(aliases);
  const unitNamed = (text: string): string => (types.has(text) ? text : (byAlias.get(text) ?? meant(text)));
  return { units, problems, unitNamed, typeOf: (unit) => types.get(unit) };
}

const meaning = (aliases: Aliases) => (text: string): string => (aliases && Object.hasOwn(aliases, text) ? (aliases[text] ?? text) : text);

const keyOf = (aliases: Aliases): string => JSON.stringify(Object.entries(aliases ?? {}));
