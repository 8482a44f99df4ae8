import type { lookPartWords } from '../../../shared/i18n/look-parts';
import { digest } from '../../../shared/provenance/digest';
import type { Area } from '../../model/area';
import type { Cell } from '../../model/grid';
import { isBlank } from '../../model/text';
import type { PaperCell, PaperLook } from '../../model/paper';
import type { HeaderFooter } from '../../model/page';
import { standsIn } from './fonts';
import type { KeptLook } from './kept-look';

/** What of the look of a printout somebody may have changed by hand. */
export const lookParts = ['widths', 'heights', 'merges', 'cells', 'page'] as const;
export type LookPart = (typeof lookParts)[number];

/** How each is called, in the catalogue. */
export const lookPartWord = { widths: 'printLookWidths', heights: 'printLookHeights', merges: 'printLookMerges', cells: 'printLookCells', page: 'printLookPage' } as const satisfies Record<LookPart, keyof typeof lookPartWords>;

type Cells = readonly (readonly Cell[])[];

/**
 * Programs keep looks in their own ways: widths in whole pixels of another font, margins in other units, fonts of a line
 * with a word for their style behind the name. What differs by no more than that was changed by nobody.
 */
const NEAR = { width: 0.7, height: 1.6, share: 0.05, inches: 0.08 } as const;

/** What is remembered of a look that was laid, to know it again. */
export function keptLook({ widths, heights, merges, looks, page, titles, printed = { rows: heights.length, columns: widths.length } }: PaperLook, cells: Cells): KeptLook {
  const { side = 0, top = 0, bottom = 0 } = page.margins ?? {};
  const shown = shownIn(looks, merges, cells);
  return {
    widths: [...widths], heights: runsOf(heights),
    merges: digest(JSON.stringify(merges.map(({ row, column, rows, columns }) => [row, column, rows, columns]).sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0) || (one[1] ?? 0) - (other[1] ?? 0)))).slice(0, LENGTH),
    cells: digest(JSON.stringify(shown.map(({ row, column, look }) => [row, column, look]))).slice(0, LENGTH),
    fonts: fontRuns(shown.map(({ font }) => font)),
    page: { landscape: page.landscape, fit: page.fit ?? 'width', centred: page.centred ?? false, margins: [side, top, bottom], lines: [...textsOf(page.header), ...textsOf(page.footer)], breaks: [...(page.breaks ?? [])], titles: titles ? [titles.first, titles.count] : null, printed: [printed.rows, printed.columns] },
  };
}
const LENGTH = 16;

/** What is otherwise on the sheet that stands than when it was laid. */
export function lookChanges(laid: KeptLook, standing: PaperLook, cells: Cells): readonly LookPart[] {
  const now = keptLook(standing, cells);
  const differs: Readonly<Record<LookPart, boolean>> = {
    widths: !near(laid.widths, now.widths, NEAR.width),
    heights: !near(spread(laid.heights), spread(now.heights), NEAR.height),
    merges: laid.merges !== now.merges,
    cells: laid.cells !== now.cells || !sameFonts(laid.fonts, now.fonts),
    page: !near(laid.page.margins, now.page.margins, NEAR.inches) || JSON.stringify({ ...laid.page, margins: null }) !== JSON.stringify({ ...now.page, margins: null }),
  };
  return lookParts.filter((part) => differs[part]);
}

/** Lines that only one has are behind all cells. */
const near = (one: readonly number[], other: readonly number[], by: number): boolean => one.every((size, at) => other[at] === undefined || Math.abs(size - other[at]) <= Math.max(by, size * NEAR.share));

/** Neighbours of one size as how many, and the size. */
function runsOf(sizes: readonly number[]): number[] {
  const runs: number[] = [];
  for (const size of sizes) {
    if (runs.at(-1) === size) runs[runs.length - 2] = (runs.at(-2) ?? 0) + 1;
    else runs.push(1, size);
  }
  return runs;
}

const spread = (runs: readonly number[]): number[] => runs.flatMap((size, at) => (at % 2 === 1 ? Array.from({ length: runs[at - 1] ?? 0 }, () => size) : []));

interface Shown {
  readonly row: number;
  readonly column: number;
  readonly font: string;
  readonly look: readonly unknown[];
}

/** Cells in which something is seen: a text, lines, a colour. What lies under a merged cell shows nothing, and programs dress it as they like. */
function shownIn(looks: PaperLook['looks'], merges: readonly Area[], cells: Cells): readonly Shown[] {
  const covered = new Set(merges.flatMap((area) => placesIn(area).slice(1)));
  const shown: Shown[] = [];
  for (const { look, areas } of looks) {
    for (const area of areas) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          if (covered.has(`${row},${column}`)) continue;
          const fill = colourOf(look.fill, '#FFFFFF');
          if (!isBlank(cells[row]?.[column] ?? '') || look.boxed) shown.push({ row, column, font: look.font ?? '', look: keyOf(look, fill) });
          else if (fill !== '') shown.push({ row, column, font: '', look: [fill] });
        }
      }
    }
  }
  return shown.sort((one, other) => one.row - other.row || one.column - other.column);
}

/** The fonts of neighbours, and of how many. */
function fontRuns(fonts: readonly string[]): { font: string; count: number }[] {
  const runs: { font: string; count: number }[] = [];
  for (const font of fonts) {
    const last = runs.at(-1);
    if (last?.font === font) last.count++;
    else runs.push({ font, count: 1 });
  }
  return runs;
}

/** A program that has not one of the fonts may have put its own in the place of it. */
function sameFonts(laid: KeptLook['fonts'], now: KeptLook['fonts']): boolean {
  const [one, other] = [laid, now].map((runs) => runs.flatMap(({ font, count }) => Array.from({ length: count }, () => font)));
  return one !== undefined && other !== undefined && one.every((font, at) => standsIn(other[at] ?? '', font));
}

const placesIn = (area: Area): string[] => Array.from({ length: area.rows * area.columns }, (_, at) => `${area.row + Math.floor(at / area.columns)},${area.column + (at % area.columns)}`);

const colourOf = (colour: string | undefined, usual: string): string => (colour === undefined || colour.toUpperCase() === usual ? '' : colour.toUpperCase());

const keyOf = ({ size = 0, bold = false, italic = false, color, wrap = false, horizontal = 'General', vertical = 'Bottom', boxed }: PaperCell, fill: string): readonly unknown[] => [size, bold, italic, colourOf(color, '#000000'), wrap, horizontal, vertical, boxed, fill];

/** Without the codes for its font: programs write them in their own ways. */
const textsOf = ({ left = '', centre = '', right = '' }: HeaderFooter = {}): string[] => [left, centre, right].map((text) => text.replace(/&"[^"]*"|&\d+|&K[0-9A-F]{6}/g, '').trim());
