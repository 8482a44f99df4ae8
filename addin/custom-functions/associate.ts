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

/** Makes the functions known to Excel under the ids of the metadata. Outside Excel nobody asks for them. */
export function associateFunctions(): void {
  if (typeof CustomFunctions === 'undefined') return;
  for (const [part, run] of Object.entries(byPart)) CustomFunctions.associate(functionName(part as Part), run);
}
