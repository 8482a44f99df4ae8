import type { Extent } from '../../../workbook/model/port/workbook';

/** What may have changed since the book was read, as far as the host says where. */
export interface Changed {
  /** Everything, or what of a sheet is known to have: null for the whole sheet. */
  readonly everything: boolean;
  readonly sheets: ReadonlyMap<string, readonly Extent[] | null>;
}

/** Collects what is heard of changes between one reading and the next. */
export class ChangedPlaces {
  // Nothing is known of a book that was never read.
  private everything = true;
  private sheets = new Map<string, Extent[] | null>();

  note(sheet: string | null, area: Extent | null): void {
    if (sheet === null) this.everything = true;
    else if (area === null) this.sheets.set(sheet, null);
    else {
      const areas = this.sheets.get(sheet);
      if (areas !== null) this.sheets.set(sheet, [...(areas ?? []), area]);
    }
  }

  /** All that was noted, which is then left to whoever took it: where reading fails it is to be noted again. */
  take(): Changed {
    const { everything, sheets } = this;
    this.everything = false;
    this.sheets = new Map();
    return { everything, sheets };
  }
}
