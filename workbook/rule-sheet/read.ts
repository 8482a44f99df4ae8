import { addressOf, type Grid } from '../model/grid';
import { textOf } from '../model/text';
import { gradings } from './blocks';
import { checkDraft } from './reading/check';
import { FaultList } from './reading/faults';
import { Lexicon, noNames, type Names } from './grammar/names';
import type { Loose } from './grammar/fields';
import { readInfo, readYears } from './info';
import { locate, type Located, type Row } from './reading/locate';
import { giveEffects, readClauses, readConsequences, readDecisions, readEligibilities, readNames, readParameters, readUnsaid, type NamesRead } from './reading/read-lists';
import { readItems } from './reading/read-items';
import { OutcomeReader, type Following } from './reading/read-outcomes';
import { inOrder, Places, said } from './reading/reader';
import { isRuleSheet } from './sheet-name';
import type { RulesReading } from './types';
import { namesOf, type NamedEntry } from './vocabulary';

/** Of `规则2024·结果`: `规则2024`, the edition to which the sheet belongs. */
const editionOf = (name: string): string => (name.split(/[·・•]/u)[0] ?? name).trim();

export interface ReadOptions {
  /** False: only what the cells say is read; whether it makes a rulebook is not looked at, and none is given. */
  readonly check?: boolean;
}

/** The rules of each edition that the workbook holds. */
export function readRuleSheets(grids: readonly Grid[], { check = true }: ReadOptions = {}): RulesReading[] {
  const editions = new Map<string, Grid[]>();
  for (const grid of grids) {
    if (grid.table !== undefined || !isRuleSheet(grid.sheet)) continue;
    const edition = editionOf(grid.sheet);
    editions.set(edition, [...(editions.get(edition) ?? []), grid]);
  }
  return [...editions.values()].map((sheets) => readEdition(sheets, check));
}

function readEdition(grids: readonly Grid[], check: boolean): RulesReading {
  const faults = new FaultList();
  const places = new Places();
  const located = locate(grids, faults);
  const start = addressOf({ ...(grids[0] as Grid), row: 0, column: 0 }, 0, 0);
  const { draft, years } = assemble(located, faults, places);
  if (!located.rows.has('items')) faults.add('error', start, 'no-items');
  // What cannot be read would be told twice: first by the cell, then by what is missing in the rulebook.
  const checked = check && !faults.failed ? checkDraft(draft, places, located.heads.get('items')?.address ?? start) : null;
  checked?.faults.forEach((fault) => faults.push(fault));
  return {
    sheets: [...new Set(grids.map(({ sheet }) => sheet))],
    years,
    rulebook: faults.failed ? null : (checked?.rulebook ?? null),
    draft,
    places: Object.fromEntries([...places.all].map(([pointer, { address }]) => [pointer, address])),
    faults: faults.all,
    decided: readDecisions(located.rows),
  };
}

function assemble(located: Located, faults: FaultList, places: Places): { draft: Loose; years: RulesReading['years'] } {
  const { rows } = located;
  const list = readNames(rows, noNames, faults, places);
  const names = vocabularyOf(rows, list);
  const info = readInfo(rows.get('info') ?? [], names, faults, places);
  const items = readItems(rows.get('items') ?? [], names, list, faults, places);
  giveEffects(rows, items, names, faults, places);
  const consequences = readConsequences(rows, names, faults, places);
  const eligibilities = readEligibilities(rows, names, faults, places);
  const following: Following = { consequences: lexicon(consequences), eligibilities: lexicon(eligibilities), made: { consequences: {}, eligibilities: {} } };
  const outcomes = new OutcomeReader(names, faults, places, following);
  outcomes.vetoes(rows.get('vetoes') ?? []);
  outcomes.gradings(rows.get('gradings') ?? []);
  outcomes.uses(rows.get('uses') ?? []);
  outcomes.awards(rows.get('awards') ?? []);
  const { title, source, years, unitTypes, weights, ...head } = info as { title?: string; source?: Loose; years?: string; unitTypes?: string[]; weights?: number | Loose } & Loose;
  const named = title ?? (located.title ? textOf(located.title.value) : undefined);
  if (located.title && title !== undefined && textOf(located.title.value) !== title) faults.add('warning', located.title.address, 'title-differs', { value: textOf(located.title.value), other: title });
  const types = unitTypesOf(unitTypes, list.types);
  if (types.length === 0) faults.add('error', places.all.get('/unitTypes')?.address ?? located.heads.get('info')?.address ?? located.heads.get('items')?.address ?? 'A1', 'types-needed');
  const draft = said({
    format: 'kaohe-rulebook/1', id: 'rules', version: '1', title: named, period: 'year',
    ...head,
    source: { title: named, ...source },
    unitTypes: types,
    weights: typeof weights === 'number' ? Object.fromEntries(types.map(({ code }) => [code as string, weights])) : weights,
    clauses: some(readClauses(rows, names, faults, places)),
    grades: gradesOf(list, rows, names),
    parameters: some(readParameters(rows, names, faults, places)),
    items,
    outcomes: some(outcomes.all()),
    consequences: someOf({ ...consequences, ...following.made.consequences }),
    eligibilities: someOf({ ...eligibilities, ...following.made.eligibilities }),
    unsaid: some(readUnsaid(rows, names, faults, places)),
  });
  return { draft, years: yearsOf(years, faults, places) };
}

const some = <T>(all: readonly T[]): readonly T[] | undefined => (all.length > 0 ? all : undefined);
const someOf = (all: Record<string, Loose>): Record<string, Loose> | undefined => (Object.keys(all).length > 0 ? all : undefined);
const lexicon = (all: Record<string, Loose>): Lexicon => new Lexicon(Object.entries(all).map(([code, { message }]) => ({ code, name: typeof message === 'string' ? message : ((message as { zh?: string } | undefined)?.zh ?? code) })));

function yearsOf(raw: string | undefined, faults: FaultList, places: Places): RulesReading['years'] {
  if (raw === undefined) return { from: null, to: null };
  const found = readYears(raw);
  if (!found) faults.add('error', places.all.get('/years')?.address ?? '', 'years-bad', { value: raw });
  return found ?? { from: null, to: null };
}

/** The types of 基本信息, in its order; without it those of the list of names. */
function unitTypesOf(codes: readonly string[] | undefined, listed: readonly Loose[]): readonly Loose[] {
  if (!codes) return listed;
  return codes.map((code) => listed.find((each) => each.code === code) ?? { code, name: code });
}

/** Grades of the list of names; else those that the gradings give, best first. */
function gradesOf({ grades }: NamesRead, rows: Located['rows'], names: Names): readonly Loose[] | undefined {
  if (grades.length > 0) return grades;
  const codec = gradings.columns.find(({ key }) => key === 'grade')?.codec;
  const codes = inOrder(rows.get('gradings') ?? []).flatMap((row) => {
    const found = codec?.read(row.cells.get('grade')?.value ?? '', names);
    return found && 'value' in found ? [found.value as string] : [];
  });
  return some([...new Set(codes)].map((code) => ({ code, name: code })));
}

/** All that cells may name, before any of them is read. */
function vocabularyOf(rows: Located['rows'], list: NamesRead): Names {
  const text = (row: Row, key: string): string => textOf(row.cells.get(key)?.value ?? '');
  const entries = (block: string, code: string, name: string): NamedEntry[] => (rows.get(block) ?? []).map((row) => ({ code: text(row, code), name: text(row, name) })).filter((each) => each.code !== '');
  const named = (all: readonly Loose[]): NamedEntry[] => all as unknown as NamedEntry[];
  return namesOf({
    types: named(list.types), grades: named(list.grades), items: entries('items', 'code', 'name'),
    vetoes: entries('vetoes', 'code', 'message'), parameters: entries('parameters', 'key', 'question'),
    kinds: new Map([...list.kinds].map(([code, kinds]) => [code, named(kinds)])),
  });
}

