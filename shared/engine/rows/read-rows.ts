import type { Fact } from '../../contract/request';
import { FIGURE_DIGITS, shortened } from '../../numbers/decimal';
import { engineWords } from '../../i18n/answers/engine';
import { joined } from '../../i18n/language';
import { nameOf } from '../../i18n/names';
import type { Program } from '../compile/compile';
import type { CompiledItem, Run } from '../../model/plan';
import { plainCells } from './plain-cells';
import { takePlainRow } from './plain-rows';
import { placing } from './row-period';
import { reportFaults } from './problems';
import { isBlank } from '../../model/rows/blank';
import { problemCodes } from '../../contract/answer';
import type { GeneralProgram } from '../general/general-program';
import { readNone, readRecorded, readRow, readsValue, type RowFault } from './read-row';
import { isRecorded } from './finished-scores';
import { NONE, UNPROVEN, type Rows } from '../../model/rows/rows';
import type { Frame } from '../../model/frame';

/** Puts each row under its unit, item and period. Gives the slots that a bad row names. */
export function readRows(run: Run, program: Program): Set<number> {
  const { units, rows, now, types } = run;
  const { facts } = rows;
  const { settings } = program;
  const cells = plainCells(facts, { units: new Map(units.map((unit, at) => [unit.id, at])), items: program.itemOf, year: settings.year });
  const place = placing(settings);
  // A row of the assessed year then belongs to it, whatever else it says.
  const byYear = settings.period === null;
  const bad = new Set<number>();
  // The fast lane takes no figure that is shortened.
  const rounded: { unit: number; item: CompiledItem; value: string; taken: string }[] = [];
  const count = units.length;
  // From the last row to the first, so that putting each one in front keeps the order of the request.
  for (let row = facts.length - 1; row >= 0; row--) {
    const item = cells.item(row);
    const unit = cells.unit(row);
    if (item !== undefined && unit >= 0 && byYear && cells.isOfYear(row)) {
      const type = types[unit] ?? 0;
      if (item.applies[type] && takePlainRow(cells, row, item.lane, type, rows)) {
        link(run, now, item.index * count + unit, row);
        continue;
      }
    }
    const fact = facts.at(row) as Fact;
    const where = place(fact, item?.history ?? 0);
    if (where === null) continue;
    const faults = readSlowly(run, fact, row, unit, item, program);
    if (faults === PASSED_OVER) continue;
    if (hasFaults(faults)) {
      reportFaults(run, row, faults, item);
      if (unit === NONE) continue;
      run.invalid[unit] = 1;
      if (item) bad.add(item.index * count + unit);
      continue;
    }
    const frame = where.period === now.period ? now : run.frame(where.period);
    const slot = (item as CompiledItem).index * count + unit;
    if (isRecorded(fact, item)) setApart(frame, slot, row);
    else link(run, frame, slot, row);
    const taken = frame === now ? takenFor(fact, item as CompiledItem) : null;
    if (taken) rounded.push({ unit, item: item as CompiledItem, ...taken });
    if (where.doubtful) rows.fate[row] = UNPROVEN;
  }
  run.problems.reverse();
  for (const { unit, item, value, taken } of rounded.reverse()) {
    run.note(unit, item.code, 'OK', 'noteRounded', { item: nameOf(item.spec), value, taken, digits: FIGURE_DIGITS });
  }
  return bad;
}

function link(run: Run, frame: Frame, slot: number, row: number): void {
  run.rows.next[row] = frame.head[slot] ?? NONE;
  frame.head[slot] = row;
}

/** A finished score stands apart from the rows that say how a score came about. */
function setApart(frame: Frame, slot: number, row: number): void {
  frame.recorded ??= new Map();
  frame.recorded.set(slot, [row, ...(frame.recorded.get(slot) ?? [])]);
}

/** The figure that is read, and what it is taken for where it has more decimals than are kept. */
function takenFor(fact: Fact, item: CompiledItem): { value: string; taken: string } | null {
  const written = isRecorded(fact, item) ? fact.points : !saysNone(fact, item) && readsValue(fact, item) ? fact.value : null;
  const taken = isBlank(written) ? null : shortened(written ?? '');
  return taken === null ? null : { value: String(written), taken };
}

const hasFaults = (faults: readonly RowFault[]): faults is readonly [RowFault, ...RowFault[]] => faults.length > 0;

/** A given score that is still blank is as no row. */
const PASSED_OVER = Symbol('passed over');

function readSlowly(
  run: Run,
  fact: Fact,
  row: number,
  unit: number,
  item: CompiledItem | undefined,
  program: Program,
): readonly RowFault[] | typeof PASSED_OVER {
  const type = unit === NONE ? 0 : (run.types[unit] ?? 0);
  const fault = misplaced(fact, unit, item, type, program);
  if (fault !== null) return [fault];
  if (program.general && item && unit !== NONE) return readExactly(fact, row, item, type, run.rows, program, program.general);
  const recorded = isRecorded(fact, item);
  if (!recorded && item && (program.general ? readersWithFigure(fact, program.general.readersOf(item)).length === 0 : item.rows.asNoRow?.(fact))) return PASSED_OVER;
  if (unit === NONE || item === undefined) {
    const field = unit === NONE ? 'fieldUnit' : 'fieldItem';
    return [{ code: 'missing-field', field: unit === NONE ? 'unit' : 'item', text: 'problemMissing', slots: { field: engineWords[field] } }];
  }
  return recorded ? readRecorded(fact, row, item, type, run.rows, program.settings) : readRow(fact, row, item, type, run.rows, program.settings);
}

/**
 * A row of an item that is worked out exactly passes the checks of every item that reads it; one in which
 * none of them finds a figure is as no row.
 */
function readExactly(fact: Fact, row: number, item: CompiledItem, type: number, rows: Rows, program: Program, general: GeneralProgram): readonly RowFault[] | typeof PASSED_OVER {
  if (isRecorded(fact, item)) return readRecorded(fact, row, item, type, rows, program.settings);
  const reading = readersWithFigure(fact, general.readersOf(item).filter(({ applies }) => applies[type]));
  if (reading.length === 0) return PASSED_OVER;
  const faultsOf = (reader: CompiledItem): readonly RowFault[] =>
    saysNone(fact, reader) ? readNone(fact, reader, program.settings) : readRow(fact, row, reader, type, rows, program.settings);
  const faults = reading.length === 1 ? faultsOf(reading[0] as CompiledItem) : reading.flatMap(faultsOf);
  if (faults.length < 2) return faults;
  const order = (fault: RowFault): number => problemCodes.indexOf(fault.code);
  const first = faults.filter((fault, at) => faults.findIndex(({ code, field }) => code === fault.code && field === fault.field) === at);
  return first.sort((a, b) => order(a) - order(b));
}

/** There is no such task. */
const saysNone = (fact: Fact, reader: CompiledItem): boolean => reader.rows.none === true && fact.kind?.trim() === 'none';

/** Those for whom the row is more than no row. */
const readersWithFigure = (fact: Fact, readers: readonly CompiledItem[]): readonly CompiledItem[] =>
  readers.filter((reader) => saysNone(fact, reader) || !reader.rows.blank || !isBlank(fact[reader.rows.blank]));

/** A unit, an item or a type that does not fit comes before all other faults, and before a blank score. */
function misplaced(fact: Fact, unit: number, item: CompiledItem | undefined, type: number, program: Program): RowFault | null {
  if (unit === NONE && !isBlank(fact.unit)) {
    return { code: 'unknown-unit', field: 'unit', text: 'problemUnknownUnit', slots: { unit: fact.unit ?? '' } };
  }
  if (item === undefined && !isBlank(fact.item)) {
    const allowed = joined([...program.itemOf.keys()]);
    return { code: 'unknown-item', field: 'item', text: 'problemUnknownItem', slots: { item: fact.item ?? '', allowed } };
  }
  const own = item && program.general?.items.get(item.code);
  if (own && !program.general?.hasRows(own)) {
    const allowed = joined([...program.itemOf.keys()].filter((code) => { const each = program.general?.items.get(code); return each && program.general?.hasRows(each); }));
    return { code: 'unknown-item', field: 'item', text: 'problemUnknownItem', slots: { item: fact.item ?? '', allowed } };
  }
  if (unit !== NONE && item !== undefined && !item.applies[type]) {
    const named = program.settings.rulebook.unitTypes[type];
    return { code: 'wrong-type', field: 'item', text: 'problemWrongType', slots: { item: item.code, type: named ? nameOf(named) : '' } };
  }
  return null;
}
