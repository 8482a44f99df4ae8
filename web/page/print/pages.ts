/** Where the pages of a sheet end on paper. All in points. */
import { A4, INCH, usualMargins, type Page } from '../../../workbook/model/page';

/** Grids count heights in whole pixels: what a page was laid for still stands on it. */
const SPARE = 1.015;

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margins: Readonly<Record<keyof typeof usualMargins, number>>;
  /** Between the margins. */
  readonly room: { readonly width: number; readonly height: number };
}

export function sheetOf({ landscape, margins = usualMargins }: Page): Sheet {
  const [width, height] = landscape ? [A4.long, A4.short] : [A4.short, A4.long];
  const { side, top, bottom, header, footer } = margins;
  return {
    width, height, room: { width: width - 2 * side * INCH, height: height - (top + bottom) * INCH },
    margins: { side: side * INCH, top: top * INCH, bottom: bottom * INCH, header: header * INCH, footer: footer * INCH },
  };
}

/** No page is made larger than it is, and none is wider than the paper. */
export function scaleOf({ fit = 'width' }: Page, { room }: Sheet, whole: { readonly width: number; readonly height: number }): number {
  const wide = Math.min(1, room.width / whole.width);
  if (typeof fit === 'number') return Math.min(fit / 100, room.width / whole.width);
  return fit === 'page' ? Math.min(wide, room.height / whole.height) : wide;
}

export interface Line {
  readonly row: number;
  readonly height: number;
}

/** The rows of each page: `ends` end one, and so does the lack of room; `titles` stand at the head of each. */
export function pagesOf(lines: readonly Line[], titles: readonly Line[], ends: ReadonlySet<number>, room: number): readonly (readonly number[])[] {
  const repeated = titles.reduce((sum, { height }) => sum + height, 0);
  const pages: number[][] = [[]];
  let used = 0;
  let ended = false;
  for (const { row, height } of lines) {
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && (ended || used + height > room * SPARE)) {
      pages.push([...titles.map((title) => title.row), row]);
      used = repeated + height;
    } else {
      page.push(row);
      used += height;
    }
    ended = ends.has(row);
  }
  return pages;
}
