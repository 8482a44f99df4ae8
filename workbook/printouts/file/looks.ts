import { BOX, SIMPLIFIED, type Look } from '../../xlsx/styles';
import type { PrintRole } from '../model/print-sheet';
import type { PrintChoices } from '../model/choices';
import { roleLooks, usualFonts } from '../layout/roles';

/** How a cell of that role looks in a workbook; `format` is that of its figure. */
export function lookOf(role: PrintRole, format: string, fonts: NonNullable<PrintChoices['fonts']> = usualFonts): Look {
  const { font, size, bold, across, down, boxed } = roleLooks[role];
  return {
    format, size, font: fonts[font], charset: SIMPLIFIED, wrap: true, horizontal: across, vertical: down ?? 'Center',
    ...(bold ? { bold } : {}),
    ...(boxed ? { lines: BOX } : {}),
  };
}

/** With so many decimals, never rounded to the width of the column. */
export const formatOf = (decimals: number): string => (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`);

/** A text that Excel would take for a formula once somebody goes into its cell. Excel shows no longer one that is formatted as text. */
export const textFormat = (value: string): string => (/^[=+\-@'\t]/.test(value) && value.length <= 255 ? '@' : 'General');
