import { isRuleSheet } from '../../../workbook/rule-sheet/sheet-name';
import type { BookReading } from '../../../workbook/ledger/reading';
import type { Area } from '../../../workbook/model/area';
import type { ChangeCause } from '../../../workbook/model/port/events';
import type { Workbook } from '../../../workbook/model/port/workbook';
import type { ChangedPlaces } from './changed-places';

export interface ChangeListenerOptions {
  readonly workbook: Pick<Workbook, 'watch'>;
  readonly book: () => BookReading | null;
  /** When a cell was last told something. */
  readonly toldAt: () => number | null;
  /** See `Timing.echo`. */
  readonly echo: number;
  /** Where it is noted what is to be read again. */
  readonly changes: ChangedPlaces;
  /** What was read may not hold any more. */
  readonly changed: () => void;
  /** It probably holds; to be read again to be sure, and to be taken for changed where that takes long. */
  readonly rustled: (late: 'changed' | 'wait') => void;
}

/** Hears of changes of the workbook and tells those apart that may change what was read. */
export class ChangeListener {
  private watching: Promise<void> | null = null;
  /** Whether the host tells of changes; null while that is not known. */
  heard: boolean | null = null;

  constructor(private readonly options: ChangeListenerOptions) {}

  /** Once: from now on changes are heard of. Ends when that is so, or cannot be. */
  open(): Promise<void> {
    this.watching ??= this.options.workbook
      .watch((sheet, cause, area) => this.hear(sheet, cause, area ?? null))
      .catch(() => false)
      .then((heard) => {
        this.heard = heard;
      });
    return this.watching;
  }

  private hear(sheet: string | null, cause: ChangeCause, area: Area | null): void {
    this.options.changes.note(sheet, cause === 'entered' ? area : null);
    const book = this.options.book();
    // A sheet that is filled with rules was none of them before.
    const known = (name: string): boolean => book === null || book.sheets.includes(name) || isRuleSheet(name);
    if (sheet !== null && book !== null && book.ledgers.length > 0 && !known(sheet)) return;
    if (cause === 'entered') return this.options.changed();
    // A formula beside the ledger that stands on a score is worked out whenever its cell is told something: to
    // tell that cell that its score is in doubt would have it worked out again, and so for ever.
    const echo = Date.now() - (this.options.toldAt() ?? -Infinity) < this.options.echo;
    this.options.rustled(echo ? 'wait' : 'changed');
  }
}
