/** How the sheets of a file are printed, for whoever asks: most never do, and their parts are long. */
import { parseArea } from '../model/area';
import type { SheetPage } from '../model/book-parts';
import type { HeaderFooter, Page } from '../model/page';
import { part } from './package';
import type { ReadBook, ReadSheet } from './read';
import { attribute, find, takeApart, type Outer } from './write/elements';
import { unescaped } from './xml';
import { text } from './zip';

/** Null where the file says nothing of it. */
export function pageIn(book: Pick<ReadBook, 'parts' | 'main' | 'entries'>, { id, part: path }: Pick<ReadSheet, 'id' | 'part'>): SheetPage | null {
  const bytes = book.parts.get(path);
  if (!bytes) return null;
  const outer = takeApart(withoutCells(text(bytes)));
  const { printed, titles } = namedIn(book, id);
  const says = ['pageSetup', 'pageMargins', 'headerFooter', 'rowBreaks', 'printOptions'].some((name) => find(outer, name) !== undefined);
  return says || printed || titles ? { page: pageOf(outer), printed, titles } : null;
}

const withoutCells = (xml: string): string => xml.replace(/<(?:\w+:)?sheetData[\s>][\s\S]*<\/(?:\w+:)?sheetData\s*>/, '');

function pageOf(outer: Outer): Page {
  const of = (element: string, name: string): string | undefined => attribute(find(outer, element) ?? '', name);
  const inches = (name: string): number => Number(of('pageMargins', name) ?? 0);
  const fitted = /\bfitToPage="(?:1|true)"/.test(find(outer, 'sheetPr') ?? '');
  const line = (name: string): HeaderFooter => partsOf(unescaped(inside(find(outer, 'headerFooter'), name)));
  const [header, footer] = [line('oddHeader'), line('oddFooter')];
  return {
    landscape: of('pageSetup', 'orientation') === 'landscape',
    fit: !fitted ? Number(of('pageSetup', 'scale') ?? 100) : of('pageSetup', 'fitToHeight') === '0' ? 'width' : 'page',
    centred: /^(?:1|true)$/.test(of('printOptions', 'horizontalCentered') ?? ''),
    ...(find(outer, 'pageMargins') ? { margins: { side: inches('left'), top: inches('top'), bottom: inches('bottom'), header: inches('header'), footer: inches('footer') } } : {}),
    header, footer,
    breaks: [...(find(outer, 'rowBreaks') ?? '').matchAll(/<(?:\w+:)?brk\b[^>]*>/g)].map(([tag]) => Number(attribute(tag, 'id') ?? 0) - 1).filter((row) => row >= 0),
  };
}

function inside(xml: string | undefined, name: string): string {
  const found = xml === undefined ? undefined : find(takeApart(xml), name);
  if (found === undefined) return '';
  const { open, close } = takeApart(found);
  return found.slice(open.length, found.length - close.length);
}

const SIDES = { L: 'left', C: 'centre', R: 'right' } as const;

/** `&L` and its like begin a part; `&&` is the sign itself. What stands before any is in the middle. */
function partsOf(text: string): HeaderFooter {
  const parts: HeaderFooter = {};
  let side: keyof HeaderFooter = 'centre';
  for (const [piece] of text.matchAll(/&[LCR]|&[\s\S]|[^&]+|&$/g)) {
    const begins = SIDES[piece.slice(1) as keyof typeof SIDES];
    if (piece.startsWith('&') && begins) side = begins;
    else parts[side] = (parts[side] ?? '') + piece;
  }
  return parts;
}

function namedIn({ parts, main, entries }: Pick<ReadBook, 'parts' | 'main' | 'entries'>, id: string): Pick<SheetPage, 'printed' | 'titles'> {
  const at = entries.findIndex((entry) => entry.id === id);
  const names = (part(parts, main)?.child('definedNames')?.all('definedName') ?? []).filter((name) => name.number('localSheetId', -1) === at);
  const areaOf = (name: string): string => names.find((each) => each.get('name') === `_xlnm.${name}`)?.text.replace(/^.*!/, '').replaceAll('$', '') ?? '';
  const [area, rows] = [parseArea(areaOf('Print_Area')), /^(\d+):(\d+)$/.exec(areaOf('Print_Titles'))];
  return {
    printed: area && area.row === 0 && area.column === 0 ? { rows: area.rows, columns: area.columns } : null,
    titles: rows ? { first: Number(rows[1]) - 1, count: Number(rows[2]) - Number(rows[1]) + 1 } : null,
  };
}
