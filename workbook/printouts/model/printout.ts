import type { Text } from '../../../shared/i18n/language';
import type { PrintChoices } from './choices';
import type { PrintoutKind, PrintSheet } from './print-sheet';
import type { PrintSource } from './source';

/** One kind of sheet that is made to be handed out. */
export interface Printout {
  readonly kind: PrintoutKind;
  /** `得分汇总表`; also the usual name of its tab. */
  readonly name: Text;
  /** Why there is nothing to print, in words; null where there is. */
  nothing(source: PrintSource): Text | null;
  /** The columns that may be chosen; none where the sheet has a fixed form. */
  columns(source: PrintSource): readonly PrintColumn[];
  /** Only where there is something. */
  make(source: PrintSource, choices: PrintChoices): PrintSheet;
}

export interface PrintColumn {
  readonly key: string;
  readonly name: Text;
  /** Whether it is there where nobody chose. */
  readonly usual: boolean;
}
