/** Widths of columns: files count characters, screens whole pixels. */

/** Files write quotients of whole pixels, cut off somewhere: 4.71428571 stands for 38 pixels. */
const CUT_OFF = 1e-4;

/** Of the usual font, with the margin on both sides of a cell. */
export const pixelsOfCharacters = (characters: number): number => Math.trunc(characters * 7 + 5 + CUT_OFF);
