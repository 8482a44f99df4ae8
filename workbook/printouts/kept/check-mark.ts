import type { Cell } from '../../model/grid';

/** Stands for the check of a printout while it is worked out. */
export const SLOT = '{check}';
/** In the words of either language, before the check; a test holds them against the catalogue. */
export const CHECK = /((?:本表校验|Check of this sheet) )(\{check\}|[0-9a-f]{10})/;

/** Made to be handed out, and nothing that an office scores by: edited by hand or not. */
export const isPrintout = ({ cells }: { readonly cells: readonly (readonly Cell[])[] }): boolean => cells.some((line) => line.some((cell) => typeof cell === 'string' && CHECK.test(cell)));
