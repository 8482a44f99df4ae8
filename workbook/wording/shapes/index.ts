import { items } from './items';
import { outcomes } from './outcomes';
import type { Shape } from './shape';

/**
 * All shapes, in the order in which they are tried: the first that knows the cell has it.
 *
 * To add one: write `shapes/<folder>/<name>.ts` with a `Shape` (`shape.ts` says what it must keep),
 * match it against `words.symbols` (`text/symbols.ts` lists the characters that stand for figures),
 * put its questions into `shared/i18n/wording.ts`, and add it here, before what would take its cells.
 * Its drafts stand in the order of the text; `rests` and `unclear` are stretches of the symbols.
 */
export const shapes: readonly Shape[] = [...outcomes, items];
