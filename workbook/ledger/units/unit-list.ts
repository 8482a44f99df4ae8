import type { RulebookView } from '../../../shared/contract/rulebook-view';
import { rowText } from '../../../shared/i18n/names';
import type { LedgerWord } from '../../../shared/i18n/workbook/ledger';
import { type LedgerField, ledgerColumns } from '../fields';
import { type Grid, addressOf, unmerge } from '../../model/grid';
import type { Header } from '../rows/header';
import { lookAlike, nearNames, stemKey } from './near-names';
import type { Problem } from '../problem';
import type { FactReading, UnitReading } from '../reading';
import { isBlank, isDash, isName, quotable, textOf } from '../../model/text';
import { typeOf } from './unit-sheet';
import { listOf } from '../vocabulary';

interface Found {
  readonly name: string;
  readonly row: number;
  type: string;
  group: string;
  doubtful?: boolean;
}

/**
 * The units that a ledger names, where no sheet lists them: in the order in which they occur, with the
 * 类别 and 序列 that the rows give them.
 */
export function unitsOfLedger(
  whole: Grid,
  header: Header<LedgerField>,
  facts: readonly FactReading[],
  view: RulebookView,
): { units: UnitReading[]; problems: Problem[] } {
  const grid = unmerge(whole);
  const found = new Map<string, Found>();
  const problems: Problem[] = [];
  const at = (row: number, field: LedgerField): string => {
    const cell = grid.cells[row]?.[header.columns.get(field)?.[0] ?? -1] ?? '';
    return isBlank(cell) || isDash(cell) ? '' : textOf(cell);
  };
  const place = (row: number, field: LedgerField): string =>
    addressOf(grid, row, header.columns.get(field)?.[0] ?? header.columns.get('unit')?.[0] ?? 0);
  for (const { fact, row: sheetRow } of facts) {
    const row = sheetRow - grid.row;
    const name = fact.unit;
    if (typeof name !== 'string' || !isName(name)) continue;
    const known = found.get(name);
    if (!known) {
      found.set(name, { name, row, type: at(row, 'type'), group: at(row, 'group') });
      continue;
    }
    for (const field of ['type', 'group'] as const) {
      const value = at(row, field);
      if (value === '' || value === known[field]) continue;
      if (known[field] === '') known[field] = value;
      else {
        // By which type to score a unit is not for the software to choose.
        if (field === 'type') known.doubtful = true;
        const slots = { unit: name, field: ledgerColumns[field].name, value, other: known[field], at: place(known.row, field) };
        problems.push({ code: field === 'type' ? 'type-differs' : 'differs', severity: 'error', address: place(row, field), unit: name, slots });
      }
    }
  }
  const units: UnitReading[] = [];
  for (const { name, row, type: word, group, doubtful } of found.values()) {
    if (doubtful) continue;
    const type = typeOf(word, view);
    if (type !== null) {
      units.push({ unit: { id: name, type, ...(group === '' ? {} : { group }) }, address: place(row, 'unit'), aliases: [] });
      continue;
    }
    const code: LedgerWord = word === '' ? 'type-needed' : 'type-unknown';
    const slots = { unit: name, value: word, allowed: listOf(view.unitTypes) };
    problems.push({ code, severity: 'error', address: place(row, 'type'), unit: name, slots });
  }
  return { units, problems: [...problems, ...alikeProblems(units)] };
}

/**
 * Units that are probably one, written in two ways: told at the later one, never made one. Where a list of units
 * has both, somebody wants them as two; else neither is final before that is settled.
 */
export function alikeProblems(units: readonly UnitReading[], listed: ReadonlySet<string> = new Set()): Problem[] {
  const byStem = new Map<string, UnitReading[]>();
  const problems: Problem[] = [];
  for (const unit of units) {
    const key = stemKey(unit.unit.id);
    const earlier = byStem.get(key) ?? [];
    const twin = earlier.find((other) => lookAlike(other.unit.id, unit.unit.id));
    if (twin) {
      const slots = { value: unit.unit.id, other: twin.unit.id, at: twin.address };
      const both = [twin.unit.id, unit.unit.id];
      const near = both.every((id) => listed.has(id)) ? {} : { near: both };
      problems.push({ code: 'unit-alike', severity: 'error', address: unit.address, unit: unit.unit.id, ...near, slots });
    }
    byStem.set(key, [...earlier, unit]);
  }
  return problems;
}

/** Of more names than these a text is not nearly one. */
const mostNear = 3;

/** Rows whose unit is none of these, with the name that is probably meant. One problem a row. */
export function strangers(
  grid: Grid,
  header: Header<LedgerField>,
  facts: readonly FactReading[],
  names: readonly string[],
): Problem[] {
  const known = new Set(names);
  const column = header.columns.get('unit')?.[0] ?? 0;
  const closest = new Map<string, readonly string[]>();
  return facts.flatMap(({ fact, row }) => {
    const name = fact.unit;
    if (typeof name !== 'string' || known.has(name) || !isName(name)) return [];
    const near = closest.get(name) ?? nearNames(name, names).slice(0, mostNear);
    closest.set(name, near);
    const other = near.join('”或“');
    const problem: Problem = {
      code: other ? 'unit-unknown-alike' : 'unit-unknown',
      severity: 'error',
      address: addressOf(grid, row - grid.row, column),
      field: 'unit',
      unit: name,
      ...(fact.id ? { fact: fact.id } : {}),
      ...(typeof fact.year === 'number' ? { year: fact.year } : {}),
      ...(other ? { near } : {}),
      slots: { where: rowText(fact.id ?? ''), value: quotable(name), ...(other ? { other: { zh: other, en: near.join('” or “') } } : {}) },
    };
    return [problem];
  });
}
