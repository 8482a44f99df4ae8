/** What cannot go with cells that moved: people are told before the file is saved. */
import { formatArea, parseArea, type Area } from '../../model/area';
import type { Move } from '../../model/moves/move';
import { movedArea, parts } from '../../model/moves/moved';
import { part, relations } from '../package';
import type { ReadBook, ReadSheet } from '../read';
import type { Moving } from './moving';

export type UnmovedKind =
  /** Rules, comments and links of cells that were cut out and put on another sheet. */
  | 'other-sheet'
  /** A table, a filter or a pivot table of which a part moved. */
  | 'parted'
  /** A pivot table in which lines came in or went. */
  | 'pivot'
  /** Comments of cells that went. */
  | 'comments'
  /** Controls that keep the cell they belong to where nobody can read it. */
  | 'controls'
  /** A log of changes that names cells as they were. */
  | 'log';

export interface Unmoved {
  kind: UnmovedKind;
  /** Name of the sheet; '' for the whole workbook. */
  sheet: string;
  /** `B2:C3`, or how many. */
  what: string;
}

export function unmovedIn(book: ReadBook, moving: Moving): Unmoved[] {
  const found = book.sheets.filter(({ id }) => moving.touches(id)).flatMap((sheet) => [
    ...cutAway(sheet, moving.moves), ...partedIn(book, sheet, moving.moves), ...pivotsIn(book, sheet, moving), ...commentsIn(book, sheet, moving), ...controlsIn(book, sheet),
  ]);
  return [...found, ...([...book.parts.keys()].some((path) => path.startsWith('xl/revisions/')) ? [{ kind: 'log' as const, sheet: '', what: '' }] : [])];
}

const cutAway = ({ id, name }: ReadSheet, moves: readonly Move[]): Unmoved[] => moves.flatMap((move) =>
  (move.kind === 'cut' && move.from.sheet === id && move.to.sheet !== id ? [{ kind: 'other-sheet' as const, sheet: name, what: formatArea(move.from.area) }] : []));

function partedIn({ tables }: ReadBook, { id, name, filter }: ReadSheet, moves: readonly Move[]): Unmoved[] {
  const areas = [...tables.filter(({ sheet }) => sheet === id).map(({ area }) => area), ...(filter ? [filter] : [])];
  return areas.filter((area) => isParted(id, area, moves)).map((area) => ({ kind: 'parted', sheet: name, what: formatArea(area) }));
}

function isParted(sheet: string, area: Area, moves: readonly Move[]): boolean {
  let now: { sheet: string; area: Area } | null = { sheet, area };
  for (const move of moves) {
    if (now && parts(now, move)) return true;
    now = now && movedArea(now, move);
  }
  return false;
}

const linked = ({ parts: all }: ReadBook, sheet: ReadSheet, type: string): string[] =>
  relations(all, sheet.part).filter((link) => !link.external && link.type.endsWith(`/${type}`)).map(({ target }) => target);

function pivotsIn(book: ReadBook, sheet: ReadSheet, moving: Moving): Unmoved[] {
  return linked(book, sheet, 'pivotTable').flatMap((path): Unmoved[] => {
    const area = parseArea(part(book.parts, path)?.child('location')?.get('ref') ?? '');
    if (!area) return [];
    const now = moving.area(sheet.id, area);
    const same = now && now.rows === area.rows && now.columns === area.columns && !isParted(sheet.id, area, moving.moves);
    return same ? [] : [{ kind: 'pivot', sheet: sheet.name, what: formatArea(area) }];
  });
}

function commentsIn(book: ReadBook, sheet: ReadSheet, moving: Moving): Unmoved[] {
  const gone = linked(book, sheet, 'comments').flatMap((path) => part(book.parts, path)?.child('commentList')?.all('comment') ?? [])
    .filter((comment) => moving.reference(sheet.id, comment.get('ref') ?? '') === null);
  return gone.length === 0 ? [] : [{ kind: 'comments', sheet: sheet.name, what: String(gone.length) }];
}

const controlsIn = (book: ReadBook, sheet: ReadSheet): Unmoved[] => {
  const count = linked(book, sheet, 'control').filter((path) => relations(book.parts, path).length > 0).length;
  return count === 0 ? [] : [{ kind: 'controls', sheet: sheet.name, what: String(count) }];
};
