/**
 * Points of a column that is so many characters wide. A character is as wide as a digit of the workbook's usual font,
 * which Excel does not tell; it follows from the width of columns that nobody has set.
 */
export async function pointsOf(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<(characters: number) => number> {
  const digit = await digitOf(context, sheet);
  return (characters) => (characters * digit + MARGIN) * POINTS;
}

/** The other way round. */
export async function charactersOf(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<(points: number) => number> {
  const digit = await digitOf(context, sheet);
  return (points) => Math.max(0, (points / POINTS - MARGIN) / digit);
}

/** Pixels that a column has beside its characters. */
const MARGIN = 5;
const POINTS = 0.75;
/** Of Calibri 11; what lies outside of these was set by somebody. */
const USUAL = 7;
const [LEAST, MOST] = [6, 14];

async function digitOf(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<number> {
  sheet.load('standardWidth');
  const untouched = sheet.getRangeByIndexes(0, FAR, 1, 1).load('format/columnWidth');
  await context.sync();
  const digit = (untouched.format.columnWidth / POINTS - MARGIN) / sheet.standardWidth;
  return digit >= LEAST && digit <= MOST ? digit : USUAL;
}
/** A column that nobody uses. */
const FAR = 16_383;
