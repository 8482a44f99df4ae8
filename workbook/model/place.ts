/** A place in the workbook that a binding names: a whole sheet, a table, or a block of a sheet. */
export interface Place {
  readonly sheet?: string;
  readonly table?: string;
  /** `A3:R500`, on the sheet. */
  readonly address?: string;
}
