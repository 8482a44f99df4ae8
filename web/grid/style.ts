/** Looks of cells between the stand-in and Univer. */
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IBorderData, type IStyleData, type Nullable } from '@univerjs/core';
import type { CellStyle } from '../../workbook/model/book-parts';
import type { StyleChange } from '../office-emulator/backend';

const SIDES = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const;
type Side = keyof typeof SIDES;
const sides = Object.keys(SIDES) as Side[];

const HORIZONTAL = { Left: HorizontalAlign.LEFT, Center: HorizontalAlign.CENTER, Right: HorizontalAlign.RIGHT } as const;
const VERTICAL = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM } as const;

/** `rgb(1, 2, 3)` and `#010203` as `#010203`. */
function hex(colour: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(colour);
  if (!parts) return colour.toUpperCase();
  return `#${parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

const nameOf = <T extends string>(names: Record<T, number>, value: Nullable<number>): T | undefined =>
  (Object.keys(names) as T[]).find((name) => names[name] === value);

export function fromUniver(style: Nullable<IStyleData>): CellStyle {
  if (!style) return {};
  const borders: CellStyle['borders'] = {};
  for (const side of sides) {
    const line = style.bd?.[SIDES[side]];
    if (line) borders[side] = hex(line.cl.rgb ?? '#000000');
  }
  const horizontal = nameOf(HORIZONTAL, style.ht);
  const vertical = nameOf(VERTICAL, style.vt);
  return {
    ...(style.bg?.rgb ? { fill: hex(style.bg.rgb) } : {}), ...(style.cl?.rgb ? { color: hex(style.cl.rgb) } : {}),
    ...(style.bl ? { bold: true } : {}), ...(style.it ? { italic: true } : {}),
    ...(style.fs ? { size: style.fs } : {}), ...(style.ff ? { font: style.ff } : {}),
    ...(style.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(horizontal ? { horizontal } : {}), ...(vertical ? { vertical } : {}),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
  };
}

export function toUniver(change: StyleChange): IStyleData {
  const style: IStyleData = {};
  if (change.fill !== undefined) style.bg = change.fill === null ? null : { rgb: change.fill };
  if (change.color !== undefined) style.cl = change.color === null ? null : { rgb: change.color };
  if (change.bold !== undefined) style.bl = change.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (change.italic !== undefined) style.it = change.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (change.size) style.fs = change.size;
  if (change.font) style.ff = change.font;
  if (change.wrap !== undefined) style.tb = change.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (change.horizontal) style.ht = change.horizontal === 'General' ? null : HORIZONTAL[change.horizontal];
  if (change.vertical) style.vt = VERTICAL[change.vertical];
  if (change.borders) style.bd = bordersOf(change.borders);
  return style;
}

function bordersOf(borders: NonNullable<CellStyle['borders']>): IBorderData {
  const lines: IBorderData = {};
  for (const side of sides) {
    if (!(side in borders)) continue;
    const colour = borders[side];
    lines[SIDES[side]] = colour ? { s: BorderStyleTypes.THIN, cl: { rgb: colour } } : null;
  }
  return lines;
}
