import type { Unit } from '../../../shared/contract/request';
import type { RulebookView } from '../../../shared/contract/rulebook-view';
import { both } from '../../../shared/i18n/language';
import { rowText, whereText } from '../../../shared/i18n/names';
import type { LedgerWord } from '../../../shared/i18n/workbook/ledger';
import { type UnitField, unitColumns } from '../fields';
import { type Cell, type Grid, addressOf, unmerge } from '../../model/grid';
import { type Header, findHeader } from '../rows/header';
import { readNumber } from '../../model/numbers';
import { attributesOf, cellUnder, headerKeys } from './attributes';
import type { Problem } from '../problem';
import type { UnitReading, UnitRow, UnitSheet } from '../reading';
import { isBlank, isDash, isErrorValue, isFormulaText, longestName, narrow, textOf } from '../../model/text';
import { codeOf, listOf } from '../vocabulary';
import { wantedWords } from '../../../shared/i18n/wanted';

const read = new WeakMap<Grid, { readonly sheet: UnitSheet | null }>();

/** Reads the sheet of units, the same cells once. null where it has no column 单位: then it is no list of units. */
export function readUnitSheet(grid: Grid): UnitSheet | null {
  let held = read.get(grid);
  if (!held) read.set(grid, (held = { sheet: readRows(grid) }));
  return held.sheet;
}

function readRows(whole: Grid): UnitSheet | null {
  const grid = unmerge(whole);
  const header = findHeader<UnitField>(grid, unitColumns, ['unit']);
  if (!header) return null;
  const rows: UnitRow[] = [];
  const problems: Problem[] = header.problems.filter((problem) => problem.severity !== 'note');
  const seen = new Map<string, string>();
  const headers = headerKeys(grid, header.row);
  for (let row = header.row + 1; row < grid.cells.length; row++) {
    const cell = (field: UnitField): Cell => grid.cells[row]?.[columnOf(header, field)] ?? '';
    const address = (field: UnitField): string => addressOf(grid, row, Math.max(0, columnOf(header, field)));
    const name = textOf(cell('unit'));
    // Held against the sheet as it is: a unit merged over two rows is listed once.
    const own = whole.cells[row]?.[columnOf(header, 'unit')] ?? '';
    if (isBlank(own) || isDash(own) || isTotal(name)) continue;
    const complain = (code: LedgerWord, field: UnitField, slots: Problem['slots'] = {}): void => {
      const where = whereText(rowText(address(field)), field === 'unit' ? null : name);
      const names = { where, field: unitColumns[field].name, unit: name, value: textOf(cell(field)) };
      problems.push({ code, severity: 'error', address: address(field), unit: name, slots: { ...names, ...slots } });
    };
    if (isErrorValue(cell('unit'))) complain('cell-error', 'unit', { allowed: unitName });
    else if (isFormulaText(cell('unit'))) complain('formula-text', 'unit', { allowed: unitName });
    else if (name.length > longestName) complain('too-long', 'unit', { value: '', number: name.length, allowed: longestName });
    else if (seen.has(name)) complain('unit-twice', 'unit', { at: seen.get(name) ?? '' });
    else {
      seen.set(name, address('unit'));
      const staff = readNumber(cell('staff'));
      const whole = staff.kind === 'number' ? Number(staff.value) : null;
      if (staff.kind === 'bad' || (whole !== null && !(Number.isInteger(whole) && whole >= 0))) {
        complain('not-a-number', 'staff', { allowed: both(wantedWords, 'people') });
      }
      rows.push({
        name,
        alias: isBlank(cell('alias')) ? null : textOf(cell('alias')),
        type: cell('type'),
        group: isBlank(cell('group')) || isDash(cell('group')) ? null : textOf(cell('group')),
        staff: whole !== null && Number.isInteger(whole) && whole >= 0 ? whole : null,
        under: new Map(headers.map(({ key, columns }) => [key, cellUnder(grid, row, columns)])),
        address: address('unit'),
        typeAddress: address(columnOf(header, 'type') < 0 ? 'unit' : 'type'),
      });
    }
  }
  return { rows, problems };
}

/**
 * The units that a rulebook can score, with the faults of the others. A type may be left blank where
 * the rulebook has one only.
 */
export function cohortOf(rows: readonly UnitRow[], view: RulebookView): { units: UnitReading[]; problems: Problem[] } {
  const units: UnitReading[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    const type = typeOf(row.type, view);
    if (type === null) {
      const code: LedgerWord = isBlank(row.type) ? 'type-needed' : 'type-unknown';
      const slots = { unit: row.name, value: textOf(row.type), allowed: listOf(view.unitTypes) };
      problems.push({ code, severity: 'error', address: row.typeAddress, unit: row.name, slots });
      continue;
    }
    const unit: Unit = { id: row.name, type };
    if (row.group !== null) unit.group = row.group;
    if (row.staff !== null) unit.staff = row.staff;
    const known = attributesOf(row, view);
    if (Object.keys(known.attributes).length > 0) unit.attributes = known.attributes;
    problems.push(...known.problems);
    units.push({ unit, address: row.address, aliases: row.alias === null ? [] : [row.alias] });
  }
  return { units, problems };
}

/** The type that a cell names; the only one of the rulebook where the cell is blank; else null. */
export function typeOf(cell: Cell, view: RulebookView): string | null {
  const [first, ...others] = view.unitTypes;
  if (!isBlank(cell) && !isDash(cell)) return codeOf(cell, view.unitTypes);
  return first && others.length === 0 ? first.code : null;
}

function columnOf(header: Header<UnitField>, field: UnitField): number {
  return header.columns.get(field)?.[0] ?? -1;
}

function isTotal(name: string): boolean {
  return /^(合计|小计|总计|共计)/u.test(narrow(name).replace(/\s+/gu, ''));
}

const unitName = both(wantedWords, 'unit');
