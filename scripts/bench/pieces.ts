import { builtIn, score, type Fact, type ScoreAnswer, type Unit } from '../../shared';
import { unitWriter } from '../../shared/engine/answer/answer';
import type { FactList } from '../../shared/contract/fact-columns';
import { compile, type Program } from '../../shared/engine/compile/compile';
import { evaluate } from '../../shared/engine/evaluate';
import { applyParameters } from '../../shared/engine/compile/parameters';

/** The engine in the pieces that are timed on their own. */

export function programOf(id: string, year: number): Program {
  const rulebook = builtIn.rulebook(id);
  if (!rulebook) throw new Error(`no rulebook ${id}`);
  return compile(rulebook, applyParameters(rulebook, {}, []), year, null);
}

/** Items, totals, vetoes and problems as columns. */
export const scored = (program: Program, units: readonly Unit[], facts: FactList) => evaluate(program, units, facts);

/** The whole result of every unit, with each event's reason and the notes, taken one after the other. */
export function explained(program: Program, units: readonly Unit[], facts: readonly Fact[]): number {
  const write = unitWriter(evaluate(program, units, facts), 'zh', 'full');
  let events = 0;
  for (let unit = 0; unit < units.length; unit++) for (const item of write(unit).items) events += item.events.length;
  return events;
}

export const totalsOf = (units: Unit[], facts: Fact[]): ScoreAnswer['units'] =>
  score(builtIn, { rulebook: 'beijinggang-2019-village', year: 2019, units, facts, detail: 'totals' }).units;
