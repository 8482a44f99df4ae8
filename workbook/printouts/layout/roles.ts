import type { PrintRole } from '../model/print-sheet';

/** How a role looks on any host. Sizes in points. */
export interface RoleLook {
  readonly font: 'title' | 'heading' | 'text';
  readonly size: number;
  readonly bold?: true;
  readonly across: 'Left' | 'Center' | 'Right';
  readonly down?: 'Top' | 'Bottom';
  /** With lines round it. */
  readonly boxed: boolean;
  /** Least height of its row. */
  readonly height: number;
}

const boxed = { font: 'text', size: 11, boxed: true, height: 19 } as const;
const open = { font: 'text', boxed: false } as const;

export const roleLooks: Readonly<Record<PrintRole, RoleLook>> = {
  title: { font: 'title', size: 18, across: 'Center', boxed: false, height: 36 },
  line: { ...open, size: 11, across: 'Left', height: 22 },
  'line-end': { ...open, size: 11, across: 'Right', height: 22 },
  heading: { ...boxed, font: 'heading', across: 'Center', height: 28 },
  text: { ...boxed, across: 'Left' },
  centre: { ...boxed, across: 'Center' },
  figure: { ...boxed, across: 'Center' },
  group: { ...boxed, font: 'heading', across: 'Left' },
  'sum-text': { ...boxed, bold: true, across: 'Center' },
  sum: { ...boxed, bold: true, across: 'Center' },
  paragraph: { ...open, size: 14, across: 'Left', height: 26 },
  note: { ...open, size: 10, across: 'Left', height: 17 },
  sign: { ...open, size: 12, across: 'Left', down: 'Bottom', height: 32 },
  blank: { ...boxed, across: 'Left', down: 'Top' },
  source: { ...open, size: 9, across: 'Left', height: 15 },
};

/** Fonts that offices have. A machine without them takes another of the same kind of letters. */
export const usualFonts = { title: '方正小标宋简体', heading: '黑体', text: '仿宋_GB2312' } as const;

/** From one line of text to the next, in heights of the font: what the tallest of the fonts takes that may stand in. */
export const LINE = 1.45;
/** Above and below a text, and on both its sides. */
export const padding = { down: 3, across: 5 } as const;
/** Excel has no higher rows. */
export const TALLEST = 400;
