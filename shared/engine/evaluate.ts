import type { FactList } from '../contract/fact-columns';
import type { Unit } from '../contract/request';
import type { Program } from './compile/compile';
import { applyEffects } from './answer/effects';
import { inForce, withhold } from '../model/time/force';
import { nowPeriod } from './rows/row-period';
import { reportFaults } from './rows/problems';
import { holdAgainstRows, standsAlone, takeRecorded } from './rows/finished-scores';
import { readRows } from './rows/read-rows';
import { CONFLICT, INVALID, OK } from '../model/statuses';
import { Rows } from '../model/rows/rows';
import type { Run } from '../model/plan';
import { CohortRun } from './cohort-run';
import type { Frame } from '../model/frame';
import { countSharedOnce } from './shared-once';

/** Rows in their places; `bad`: the slots that a row in error names. */
export function readCohort(program: Program, units: readonly Unit[], facts: FactList): { run: CohortRun; bad: Set<number> } {
  const run = new CohortRun(program, units, new Rows(facts), nowPeriod(program.settings));
  const types = new Map(program.settings.types.map((type, index) => [type, index]));
  units.forEach((unit, index) => (run.types[index] = types.get(unit.type) ?? 0));
  return { run, bad: readRows(run, program) };
}

/**
 * Scores a cohort: rows into columns, items by unit, what depends on the others, totals, outcomes.
 * Everything is exact; nothing is rendered yet.
 */
export function evaluate(program: Program, units: readonly Unit[], facts: FactList): Run {
  const { run, bad } = readCohort(program, units, facts);
  const holds = inForce(program.settings);
  if (holds) evaluateFrames(run, program);
  else withhold(run);
  for (const { unit, item, row } of run.overflows) {
    reportFaults(run, row, [{ code: 'out-of-range', field: 'count', text: 'problemTooMany', slots: {} }], item);
    bad.add(item.index * units.length + unit);
    run.invalid[unit] = 1;
  }
  for (const slot of bad) markInvalid(run.now, slot);
  if (holds) {
    for (const item of program.items) item.settle?.(run, run.now);
    holdAgainstRows(run);
  }
  addUp(run, program);
  standingNotes(run);
  if (!holds) return run;
  applyEffects(run);
  for (const outcome of program.outcomes) outcome(run);
  return run;
}

function evaluateFrames(run: Run, program: Program): void {
  countSharedOnce(run);
  for (const frame of run.frames.values()) {
    run.quiet = frame !== run.now;
    evaluateFrame(run, program, frame);
  }
  run.quiet = false;
}

/** Units that are evaluated together, so that their rows are still at hand for the next item. */
const BLOCK = 64;

function evaluateFrame(run: Run, program: Program, frame: Frame): void {
  const count = run.units.length;
  for (let from = 0; from < count; from += BLOCK) {
    const to = Math.min(count, from + BLOCK);
    for (const item of program.items) {
      const base = item.index * count;
      for (let unit = from; unit < to; unit++) {
        if (item.applies[run.types[unit] ?? 0] && !standsAlone(frame, base + unit)) item.evaluate(run, frame, unit, base + unit);
      }
    }
  }
  takeRecorded(run, frame);
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
export function standingNotes(run: Run): void {
  const { rulebook, parameter } = run.compiled.settings;
  for (const { status, item, message, unset } of rulebook.notes ?? []) {
    if (unset !== undefined && parameter(unset) !== null) continue;
    for (let unit = 0; unit < run.units.length; unit++) run.note(unit, item, status, message);
  }
}
