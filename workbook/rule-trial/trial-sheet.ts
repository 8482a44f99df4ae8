import { atOnce } from '../../shared/contract/steps';
import type { Fact } from '../../shared';
import type { RulebookView } from '../../shared/contract/rulebook-view';
import { both } from '../../shared/i18n/language';
import { ruleTrialWords } from '../../shared/i18n/rule-trial';
import { ledgerColumns, type Column, type LedgerField } from '../ledger/fields';
import { tell } from '../ledger/problem';
import { findHeader, type Header } from '../ledger/rows/header';
import { readRows } from '../ledger/rows/rows';
import { namesWithoutList } from '../ledger/units/unit-names';
import { levelWords } from '../ledger/vocabulary';
import { addressOf, type Cell, type Grid } from '../model/grid';
import { isBlank, textOf } from '../model/text';
import type { RuleFault, RuleSheetPlan } from '../rule-sheet/types';
import { TRIAL_YEAR } from './score-trial';
import type { ApprovedCase, BoundaryCase } from './types';

/** What a fact may say in a trial, in the order of the columns. */
const tried = ['level', 'kind', 'value', 'target', 'base', 'of', 'count', 'period', 'subject', 'role', 'date', 'evidence', 'by', 'points'] as const satisfies readonly (LedgerField & keyof Fact)[];

type TrialField = LedgerField | 'expected';
const columns: Readonly<Record<TrialField, Column>> = {
  ...ledgerColumns,
  unit: { name: both(ruleTrialWords, 'name'), headers: ['试例', 'case', ...ledgerColumns.unit.headers] },
  expected: { name: both(ruleTrialWords, 'expected'), headers: ['应得', '应得分', 'expected'] },
};

/** Whether a sheet of this name holds approved cases: it is called by its rules. */
export const isTrialSheet = (name: string): boolean => /^规则.*试算/u.test(name);

/** The sheet of approved cases: a row for each row of a case, as in a ledger, with the score that it must have. */
export function trialPlan(cases: readonly BoundaryCase[], view: RulebookView): RuleSheetPlan {
  const used = tried.filter((field) => cases.some(({ facts }) => facts.some((fact) => fact[field] !== undefined && fact[field] !== null)));
  const zh = (key: keyof typeof ruleTrialWords): string => ruleTrialWords[key].zh;
  const header = [zh('name'), '类别', '条款', zh('itemName'), ...used.map((field) => ledgerColumns[field].name.zh), zh('expected'), zh('reason')];
  const rows = cases.flatMap((each, at): Cell[][] => {
    const facts: readonly Partial<Fact>[] = each.facts.length > 0 ? each.facts : [{}];
    return facts.map((fact, line) => [
      both(ruleTrialWords, 'number', { n: at + 1 }).zh,
      nameOf(view.unitTypes, each.type),
      each.item,
      each.itemName,
      ...used.map((field) => written(view, each.item, field, fact[field])),
      ...(line === 0 ? [each.score, each.reason] : ['', '']),
    ]);
  });
  return {
    name: zh('sheet'),
    cells: [header, ...rows],
    merges: [],
    lists: [],
    // Everything is kept as it was tried: 1.10 as an item, 1-3 as a subject.
    texts: header.map((_, column) => ({ row: 1, column, rows: rows.length })),
    notes: [],
    widths: [8, 10, 10, 18, ...used.map(() => 10), 10, 48],
    headings: [0],
  };
}

const nameOf = (list: readonly { readonly code: string; readonly name: string }[], code: string): string => list.find((each) => each.code === code)?.name ?? code;

function written(view: RulebookView, item: string, field: (typeof tried)[number], value: Fact[typeof field]): Cell {
  if (value === undefined || value === null) return '';
  const kinds = view.items.find(({ code }) => code === item)?.kinds ?? [];
  if (field === 'kind') return nameOf(kinds, String(value));
  if (field === 'level') return nameOf(levelWords, String(value));
  return typeof value === 'number' ? value : String(value);
}

export interface TrialReading {
  readonly cases: readonly ApprovedCase[];
  readonly faults: readonly RuleFault[];
}

/** Reads the approved cases back. A row that cannot be read is told, with its cell, and its case is not run. */
export function readTrial(grid: Grid, view: RulebookView): TrialReading {
  const header = findHeader<TrialField>(grid, columns, ['unit', 'item', 'expected']);
  if (!header) return { cases: [], faults: [faultAt(addressOf(grid, 0, 0), 'noHeader')] };
  const at = (row: number, field: TrialField): Cell => grid.cells[row]?.[header.columns.get(field)?.[0] ?? -1] ?? '';
  const place = (row: number, field: TrialField): string => addressOf(grid, row, header.columns.get(field)?.[0] ?? 0);
  const { facts, problems } = atOnce(readRows({ grid, header: header as Header<LedgerField>, view, names: namesWithoutList(undefined) }));
  const faults: RuleFault[] = problems
    .filter(({ severity, field }) => severity === 'error' && field !== 'year')
    .map((problem) => ({ severity: 'error', address: problem.address, text: { zh: tell(problem, 'zh'), en: tell(problem, 'en') } }));
  const inError = new Set(faults.map(({ address }) => rowOf(address)));
  const byRow = new Map(facts.map(({ fact, row }) => [row - grid.row, fact]));

  const cases = blocksOf(grid.cells.map((_, row) => (row > header.row ? textOf(at(row, 'unit')) : ''))).flatMap((rows): ApprovedCase[] => {
    const [first = 0] = rows;
    const named = textOf(at(first, 'item'));
    const item = view.items.find(({ code }) => code === (byRow.get(first)?.item ?? named))?.code;
    const score = textOf(at(first, 'expected'));
    if (item === undefined) faults.push(faultAt(place(first, 'item'), 'unknownItem', named));
    else if (score === '') faults.push(faultAt(place(first, 'expected'), 'noExpected'));
    else if (!rows.some((row) => inError.has(rowOf(place(row, 'item'))))) {
      const said = rows.filter((row) => tried.some((field) => !isBlank(at(row, field))));
      const own = said.flatMap((row) => byRow.get(row) ?? []).map((fact) => ({ ...meant(fact), item, year: TRIAL_YEAR }));
      return [{ item, type: typeNamed(view, at(first, 'type')), facts: own, score, address: place(first, 'unit') }];
    }
    return [];
  });
  return { cases, faults };
}

/** Rows that bear the same name one after the other; those without a name are in none. */
function blocksOf(names: readonly string[]): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  names.forEach((name, row) => {
    if (name === '') return;
    const last = blocks.at(-1);
    if (last && names[last[0] ?? -1] === name && last.at(-1) === row - 1) last.push(row);
    else blocks.push([row]);
  });
  return blocks;
}

/** Only what a trial says: no id, no remark. */
const meant = (fact: Fact): Fact => Object.fromEntries(tried.flatMap((field) => (fact[field] === undefined || fact[field] === null ? [] : [[field, fact[field]]])));

const rowOf = (address: string): string => /\d+$/.exec(address)?.[0] ?? '';

function typeNamed({ unitTypes }: RulebookView, cell: Cell): string {
  const text = textOf(cell);
  return (unitTypes.find(({ code, name }) => code === text || name === text) ?? unitTypes[0])?.code ?? text;
}

const faultAt = (address: string, key: 'noHeader' | 'unknownItem' | 'noExpected', value = ''): RuleFault => ({
  severity: 'error',
  address,
  text: both(ruleTrialWords, key, { cell: address, value }),
});
