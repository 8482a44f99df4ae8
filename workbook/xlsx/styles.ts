/** The looks of cells (`cellXfs`) and their number formats. */
import type { CellStyle } from '../model/book-parts';
import { readColour } from './colours';
import type { Element } from './xml';

export type Weight = 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted' | 'double' | 'hair';
export type Side = 'top' | 'bottom' | 'left' | 'right';

export interface Look extends CellStyle {
  format: string;
  /** Which letters the font must have: one of the same is taken where it is not there. 134: simplified Chinese. */
  charset?: number;
  underline?: boolean;
  strike?: boolean;
  indent?: number;
  rotation?: number;
  lines?: Partial<Record<Side, { weight: Weight; color: string }>>;
}

/** Formats that files name by number alone; 27 to 36 and 50 to 58 as a Chinese Excel shows them. */
const BUILT_IN: Record<number, string> = {
  0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??',
  14: 'yyyy/m/d', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: 'm/d/yy', 31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"', 37: '#,##0_);(#,##0)', 38: '#,##0_);[Red](#,##0)', 39: '#,##0.00_);(#,##0.00)', 40: '#,##0.00_);[Red](#,##0.00)',
  45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@',
  50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 54: 'm"月"d"日"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
};

const WEIGHTS: Record<string, Weight> = {
  thin: 'thin', medium: 'medium', thick: 'thick', double: 'double', hair: 'hair', dotted: 'dotted', dashed: 'dashed',
  mediumDashed: 'dashed', dashDot: 'dashed', mediumDashDot: 'dashed', dashDotDot: 'dashed', mediumDashDotDot: 'dashed', slantDashDot: 'dashed',
};

export const PLAIN: Look = { format: 'General' };

/** Letters of simplified Chinese: where their font is not there, one of their own is looked for. */
export const SIMPLIFIED = 134;

const THIN = { weight: 'thin', color: '#000000' } as const;
/** A line round a cell. */
export const BOX = { top: THIN, bottom: THIN, left: THIN, right: THIN } as const;

export function readStyles(styles: Element | undefined, theme: string[]): Look[] {
  if (!styles) return [PLAIN];
  const list = (name: string): Element[] => styles.child(name)?.children ?? [];
  const formats = new Map(list('numFmts').map((each) => [each.number('numFmtId'), each.get('formatCode') ?? 'General']));
  const fonts = list('fonts').map((each) => readFont(each, theme));
  const fills = list('fills').map((each) => readFill(each, theme));
  const borders = list('borders').map((each) => readBorder(each, theme));
  const looks = list('cellXfs').map((xf): Look => {
    const id = xf.number('numFmtId');
    return {
      ...fonts[xf.number('fontId')], ...fills[xf.number('fillId')], ...borders[xf.number('borderId')],
      ...readAlignment(xf.child('alignment')),
      ...(xf.child('protection')?.flag('locked', true) === false ? { unlocked: true } : {}),
      format: formats.get(id) ?? BUILT_IN[id] ?? 'General',
    };
  });
  return looks.length > 0 ? looks : [PLAIN];
}

const on = (font: Element, name: string): boolean => font.child(name)?.flag('val', true) ?? false;

function readFont(font: Element, theme: string[]): Partial<Look> {
  const color = readColour(font.child('color'), theme);
  const size = font.child('sz')?.number('val');
  const name = font.child('name')?.get('val');
  const underlined = font.child('u') && font.child('u')!.get('val') !== 'none';
  return {
    ...(on(font, 'b') ? { bold: true } : {}), ...(on(font, 'i') ? { italic: true } : {}), ...(on(font, 'strike') ? { strike: true } : {}),
    ...(underlined ? { underline: true } : {}), ...(color ? { color } : {}), ...(size ? { size } : {}), ...(name ? { font: name } : {}),
  };
}

function readFill(fill: Element, theme: string[]): Partial<Look> {
  const pattern = fill.child('patternFill');
  const kind = pattern?.get('patternType');
  if (!pattern || !kind || kind === 'none') return {};
  const colour = readColour(pattern.child('fgColor'), theme) ?? (kind === 'gray125' ? '#E0E0E0' : undefined);
  return colour ? { fill: colour } : {};
}

function readBorder(border: Element, theme: string[]): Partial<Look> {
  const lines: Look['lines'] = {};
  const borders: CellStyle['borders'] = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const line = border.child(side);
    const weight = WEIGHTS[line?.get('style') ?? ''];
    if (!weight) continue;
    const color = readColour(line?.child('color'), theme) ?? '#000000';
    lines[side] = { weight, color };
    borders[side] = color;
  }
  return Object.keys(lines).length > 0 ? { lines, borders } : {};
}

function readAlignment(alignment: Element | undefined): Partial<Look> {
  if (!alignment) return {};
  const across = alignment.get('horizontal');
  const horizontal = across === 'center' || across === 'centerContinuous' || across === 'distributed' ? 'Center' : across === 'right' ? 'Right' : across === 'left' ? 'Left' : undefined;
  const down = alignment.get('vertical');
  const vertical = down === 'center' || down === 'distributed' || down === 'justify' ? 'Center' : down === 'top' ? 'Top' : undefined;
  const rotation = alignment.number('textRotation');
  return {
    ...(horizontal ? { horizontal } : {}), ...(vertical ? { vertical } : {}), ...(alignment.flag('wrapText') ? { wrap: true } : {}),
    ...(alignment.number('indent') ? { indent: alignment.number('indent') } : {}), ...(rotation ? { rotation } : {}),
  };
}
