import * as z from 'zod';

const numbers = z.array(z.number());
/** What is remembered of the look of a printout. */
export const KeptLook = z.object({
  widths: numbers,
  /** How many rows, and how high, by turns. */
  heights: numbers,
  merges: z.string(),
  /** Without their fonts, which programs exchange. */
  cells: z.string(),
  fonts: z.array(z.object({ font: z.string(), count: z.number() })),
  page: z.object({ landscape: z.boolean(), fit: z.union([z.enum(['page', 'width']), z.number()]), centred: z.boolean(), margins: numbers, lines: z.array(z.string()), breaks: numbers, titles: numbers.nullable(), printed: numbers }),
});
export type KeptLook = z.infer<typeof KeptLook>;
