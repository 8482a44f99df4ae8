import type { Fact, Unit } from '../contract/request';
import { engineWords } from '../words/engine';
import type { Language } from '../words/language';
import type { Program } from './compile';
import type { CompiledItem } from './compiled';
import { applyEffects } from './effects';
import { inForce, withhold } from './force';
import { placing, nowPeriod } from './place';
import { reportFault } from './problems';
import { isBlank, readRow, type RowFault } from './read-row';
import { CONFLICT, INVALID, NONE, OK, Rows, Run, UNPROVEN, type Frame } from './run';
import { countSharedOnce } from './shared-once';

/**
 * Scores a cohort: rows into columns, items by unit, what depends on the others, totals, outcomes.
 * Everything is exact; nothing is rendered yet.
 */
export function evaluate(program: Program, units: readonly Unit[], facts: readonly Fact[], language: Language): Run {
  const run = new Run(program, units, new Rows(facts), nowPeriod(program.settings));
  const types = new Map(program.settings.types.map((type, index) => [type, index]));
  units.forEach((unit, index) => (run.types[index] = types.get(unit.type) ?? 0));
  const bad = readRows(run, program, language);
  const holds = inForce(program.settings);
  if (holds) evaluateFrames(run, program);
  else withhold(run);
  for (const { unit, item, row } of run.overflows) {
    reportFault(run, row, { code: 'out-of-range', text: 'problemTooMany', slots: {} }, language);
    bad.add(item.index * units.length + unit);
    run.invalid[unit] = 1;
  }
  for (const slot of bad) markInvalid(run.now, slot);
  if (holds) for (const item of program.items) item.settle?.(run, run.now);
  addUp(run, program);
  standingNotes(run);
  if (!holds) return run;
  for (const outcome of program.outcomes) outcome(run);
  applyEffects(run);
  return run;
}

/** Puts each row under its unit and item. Gives the slots that a bad row names. */
function readRows(run: Run, program: Program, language: Language): Set<number> {
  const { units, rows } = run;
  const { facts } = rows;
  const index = new Map(units.map((unit, at) => [unit.id, at]));
  const place = placing(program.settings);
  const bad = new Set<number>();
  const count = units.length;
  // From the last row to the first, so that putting each one in front keeps the order of the request.
  for (let row = facts.length - 1; row >= 0; row--) {
    const fact = facts[row] as Fact;
    const item = isBlank(fact.item) ? undefined : program.itemOf.get(fact.item ?? '');
    const where = place(fact, item?.history ?? 0);
    if (where === null) continue;
    const unit = isBlank(fact.unit) ? undefined : index.get(fact.unit ?? '');
    const type = unit === undefined ? 0 : (run.types[unit] ?? 0);
    const fault = misplaced(fact, unit, item, type, program);
    if (fault === null && item?.rows.asNoRow?.(fact)) continue;
    const wrong = fault ?? readRow(fact, row, item as CompiledItem, type, rows, program.settings);
    if (wrong !== null) {
      reportFault(run, row, wrong, language);
      if (unit === undefined) continue;
      run.invalid[unit] = 1;
      if (item) bad.add(item.index * count + unit);
      continue;
    }
    const frame = where.period === run.now.period ? run.now : run.frame(where.period);
    const slot = (item as CompiledItem).index * count + (unit as number);
    rows.next[row] = frame.head[slot] ?? NONE;
    frame.head[slot] = row;
    if (where.doubtful) rows.fate[row] = UNPROVEN;
  }
  run.problems.reverse();
  return bad;
}

/** Faults of unit, item and type, which come before all others. */
function misplaced(fact: Fact, unit: number | undefined, item: CompiledItem | undefined, type: number, program: Program): RowFault | null {
  if (unit === undefined && !isBlank(fact.unit)) {
    return { code: 'unknown-unit', text: 'problemUnknownUnit', slots: { unit: fact.unit ?? '' } };
  }
  if (item === undefined && !isBlank(fact.item)) {
    const allowed = [...program.itemOf.keys()].join(', ');
    return { code: 'unknown-item', text: 'problemUnknownItem', slots: { item: fact.item ?? '', allowed } };
  }
  if (unit !== undefined && item !== undefined && !item.applies[type]) {
    const name = program.settings.rulebook.unitTypes[type]?.name ?? '';
    return { code: 'wrong-type', text: 'problemWrongType', slots: { item: item.code, type: name } };
  }
  if (unit === undefined || item === undefined) {
    const field = unit === undefined ? 'fieldUnit' : 'fieldItem';
    return { code: 'missing-field', text: 'problemMissing', slots: { field: engineWords[field] } };
  }
  return null;
}

function evaluateFrames(run: Run, program: Program): void {
  countSharedOnce(run);
  for (const frame of run.frames.values()) {
    run.quiet = frame !== run.now;
    evaluateFrame(run, program, frame);
  }
  run.quiet = false;
}

function evaluateFrame(run: Run, program: Program, frame: Frame): void {
  const count = run.units.length;
  for (const item of program.items) {
    const base = item.index * count;
    for (let unit = 0; unit < count; unit++) {
      if (item.applies[run.types[unit] ?? 0]) item.evaluate(run, frame, unit, base + unit);
    }
  }
}

function markInvalid(frame: Frame, slot: number): void {
  frame.status[slot] = INVALID;
  frame.low[slot] = frame.high[slot] = frame.raw[slot] = Number.NaN;
}

/** Totals are the sum of the items; a unit is open while one of its items is. */
function addUp(run: Run, program: Program): void {
  const count = run.units.length;
  const { low, high, status } = run.now;
  for (const item of program.items) {
    if (!item.points) continue;
    const base = item.index * count;
    for (let unit = 0; unit < count; unit++) {
      if (!item.applies[run.types[unit] ?? 0]) continue;
      const slot = base + unit;
      run.totalLow[unit] = (run.totalLow[unit] ?? 0) + (low[slot] ?? 0);
      run.totalHigh[unit] = (run.totalHigh[unit] ?? 0) + (high[slot] ?? 0);
      if (status[slot] !== OK && (low[slot] !== high[slot] || status[slot] === CONFLICT)) run.open[unit] = 1;
    }
  }
}

/** Notes that every unit carries: what of the document is lost, which parameter nobody has set. */
function standingNotes(run: Run): void {
  const { rulebook, parameter } = run.compiled.settings;
  for (const { status, item, message, unset } of rulebook.notes ?? []) {
    if (unset !== undefined && parameter(unset) !== null) continue;
    for (let unit = 0; unit < run.units.length; unit++) run.note(unit, item, status, message);
  }
}
