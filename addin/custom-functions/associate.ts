import type { CellFunctions } from '../../workbook/model/port/functions';
import { takeCells } from './function-services';
import * as functions from './functions';
import { functionName, type Part } from '../../workbook/results/functions/names';

/** The functions by the part of their name. Every part has one: the compiler sees to it. */
export const byPart = {
  '': functions.score,
  RANGE: functions.range,
  ITEMS: functions.items,
  CAP: functions.cap,
  VETO: functions.veto,
  STATUS: functions.status,
  WHY: functions.why,
  RANK: functions.rank,
  TABLE: functions.table,
  GRADE: functions.grade,
  ELIG: functions.elig,
  CONSEQ: functions.conseq,
  PAY: functions.pay,
  SAMPLE: functions.sample,
} as const satisfies Record<Part, unknown>;

/** Makes the functions known to the cells of a host, under the ids of the metadata; null: its cells call none. */
export function associateFunctions(cells: CellFunctions | null): void {
  if (!cells) return;
  takeCells(cells);
  for (const [part, run] of Object.entries(byPart)) cells.associate(functionName(part as Part), run as (...given: never[]) => void);
}
