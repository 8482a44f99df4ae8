import type { Printout } from './model/printout';

/** Every sheet that can be made, in the order in which they are offered and stand in the workbook. */
export const printouts: readonly Printout[] = [];
