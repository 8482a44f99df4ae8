import type { Fact, ScoreRequest } from '../../contract/request';
import { engineWords } from '../../i18n/answers/engine';
import { type Text, fill } from '../../i18n/language';
import { askedRulebook } from '../asked-rulebook';
import { compile, type Program } from '../compile/compile';
import { applyParameters } from '../compile/parameters';
import { isRecorded } from './finished-scores';
import { readRecorded, readRow, type FaultField } from './read-row';
import type { Registry } from '../registry';
import { Rows } from '../../model/rows/rows';

/** One fault of a row, with the field in which it has to be mended. */
export interface FieldFault {
  readonly field: FaultField;
  readonly text: Text;
}

const programs = new WeakMap<ScoreRequest, Program | null>();

/**
 * Every fault of one row of a request, field by field: the same that stand together in the message of its problem.
 * None where there is no such rulebook, or where the row names no unit or clause of it.
 */
export function faultsOfRow(registry: Registry, request: ScoreRequest, fact: Fact): readonly FieldFault[] {
  let program = programs.get(request);
  if (program === undefined) programs.set(request, (program = programOf(registry, request)));
  const item = program?.itemOf.get(fact.item ?? '');
  const unit = request.units.find(({ id }) => id === fact.unit);
  const type = unit && program ? program.settings.types.indexOf(unit.type) : -1;
  if (!program || !item || !item.applies[type]) return [];
  const rows = new Rows([fact]);
  const faults = isRecorded(fact, item) ? readRecorded(fact, 0, item, type, rows, program.settings) : readRow(fact, 0, item, type, rows, program.settings);
  return faults.map(({ field, text, slots }) => ({ field, text: { zh: fill(engineWords[text], 'zh', slots), en: fill(engineWords[text], 'en', slots) } }));
}

function programOf(registry: Registry, { rulebook, year, period, parameters }: ScoreRequest): Program | null {
  const found = askedRulebook(registry, rulebook);
  return found && compile(found, applyParameters(found, parameters ?? {}, []), year, period ?? null);
}
