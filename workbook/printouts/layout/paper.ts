import { A4, INCH } from '../../model/page';

/** What of the paper is printed on. All in points but where a name says otherwise. */

/** Inches, as workbooks have them. */
export const margins = { side: 0.6, top: 0.85, bottom: 0.8, header: 0.4, footer: 0.4 } as const;

export interface Paper {
  readonly width: number;
  readonly height: number;
}

/** The printable part. */
export function paper(landscape: boolean): Paper {
  const [across, down] = landscape ? [A4.long, A4.short] : [A4.short, A4.long];
  return { width: across - 2 * margins.side * INCH, height: down - (margins.top + margins.bottom) * INCH };
}

/**
 * The width of a character as columns count it hangs on the workbook's usual font: 7 pixels with Calibri 11, 8 with
 * 等线 or 宋体 11, more where a machine has none of them and takes another. Room for text is reckoned by the narrowest,
 * pages by the usual one, and by the widest where nothing may run over.
 */
const PIXEL = 0.75;
export const character = { narrowest: 7 * PIXEL, usual: 8 * PIXEL, widest: 9.4 * PIXEL } as const;

/** Of a workbook whose usual font has that size. */
export const characterAt = (points: number): number => Math.max(character.widest, Math.ceil((points * 4 * 0.64) / 3) * PIXEL);

/** Characters that stand side by side on a page. */
export const charactersAcross = (landscape: boolean): number => Math.floor(paper(landscape).width / character.usual);
