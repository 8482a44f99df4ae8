import type { Words } from '../../../text/words';
import type { PrintedCell } from '../../../types';
import type { Finding } from '../../shape';

/** Cells that are one sentence, read as a whole and not clause by clause. */
export const wholes: readonly ((cell: PrintedCell, words: Words) => Finding | null)[] = [];
