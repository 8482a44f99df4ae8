/** Places of what lies over the cells, as drawings, controls and the old form of both write them. */
import { attribute, putTogether, takeApart, type Piece } from '../write/elements';
import { movedAnchor, type Anchor, type Corner, type Holds } from './anchors';
import type { Moving } from './moving';

const HOLDS: Record<string, Holds> = { twoCell: 'stretched', oneCell: 'pushed', absolute: 'fixed' };

/** A drawing part, whole; what hangs on it stays. */
export function movedDrawing(xml: string, sheet: string, moving: Moving): string {
  const outer = takeApart(xml);
  const pieces = outer.pieces.map((piece) => ({ ...piece, xml: anchored(piece, sheet, moving) }));
  return pieces.every((piece, index) => piece.xml === outer.pieces[index]!.xml) ? xml : putTogether({ ...outer, pieces });
}

function anchored({ name, xml }: Piece, sheet: string, moving: Moving): string {
  if (name === 'twoCellAnchor') return withAnchor(xml, HOLDS[attribute(xml, 'editAs') ?? 'twoCell'] ?? 'stretched', sheet, moving);
  if (name === 'oneCellAnchor') return withAnchor(xml, 'pushed', sheet, moving);
  if (name !== 'AlternateContent') return xml;
  return xml.replace(/<(\w+:)?(twoCellAnchor|oneCellAnchor)\b[\s\S]*?<\/\1\2>/g, (each, _prefix, kind: string) => anchored({ name: kind, xml: each }, sheet, moving));
}

/** Controls and embedded objects say in the sheet itself where they lie. */
export function movedControls(xml: string, sheet: string, moving: Moving): string {
  return xml.replace(/<((?:\w+:)?anchor)\b[\s\S]*?<\/\1>/g, (each) => {
    const yes = (name: string): boolean => /^(1|true)$/.test(attribute(each, name) ?? '');
    return withAnchor(each, yes('sizeWithCells') ? 'stretched' : yes('moveWithCells') ? 'pushed' : 'fixed', sheet, moving);
  });
}

function withAnchor(xml: string, holds: Holds, sheet: string, moving: Moving): string {
  const outer = takeApart(xml);
  const corner = (name: string): Corner | undefined => {
    const piece = outer.pieces.find((each) => each.name === name);
    return piece && cornerOf(piece.xml);
  };
  const [from, to] = [corner('from'), corner('to')];
  if (!from) return xml;
  const now = movedAnchor({ from, ...(to ? { to } : {}) }, holds, sheet, moving.moves);
  const pieces = outer.pieces.map((piece) => {
    const place = piece.name === 'from' ? now.from : piece.name === 'to' ? now.to : undefined;
    return place ? { ...piece, xml: withCorner(piece.xml, place) } : piece;
  });
  return pieces.every((piece, index) => piece.xml === outer.pieces[index]!.xml) ? xml : putTogether({ ...outer, pieces });
}

const FIELDS = { row: 'row', rowOff: 'rowOffset', col: 'column', colOff: 'columnOffset' } as const;
const isField = (name: string): name is keyof typeof FIELDS => name in FIELDS;
const contentOf = (xml: string): string => /^<[^>]*>\s*([^<]*?)\s*<\//.exec(xml)?.[1] ?? '';

function cornerOf(xml: string): Corner {
  const corner: Corner = { row: 0, rowOffset: 0, column: 0, columnOffset: 0 };
  for (const piece of takeApart(xml).pieces) if (isField(piece.name)) corner[FIELDS[piece.name]] = Number(contentOf(piece.xml)) || 0;
  return corner;
}

function withCorner(xml: string, corner: Corner): string {
  const outer = takeApart(xml);
  const before = cornerOf(xml);
  return putTogether({ ...outer, pieces: outer.pieces.map((piece) => {
    if (!isField(piece.name) || before[FIELDS[piece.name]] === corner[FIELDS[piece.name]]) return piece;
    return { ...piece, xml: piece.xml.replace(/^(<[^>]*>)[^<]*/, (_, open: string) => `${open}${corner[FIELDS[piece.name as keyof typeof FIELDS]]}`) };
  }) });
}

const ANCHOR = /(<(?:\w+:)?Anchor[^>]*>)([^<]*)(<)/;
const number = (xml: string, name: string): number | null => {
  const found = new RegExp(`<(?:\\w+:)?${name}[^>]*>\\s*(\\d+)\\s*<`).exec(xml)?.[1];
  return found === undefined ? null : Number(found);
};

/** The old form: boxes of comments, which go with their cell, and form controls. */
export function movedOldDrawing(xml: string, sheet: string, moving: Moving): string {
  return xml.replace(/<(v:shape|shape)\b(?:"[^"]*"|'[^']*'|[^>"'])*>[\s\S]*?<\/\1>/g, (shape) => {
    const [row, column] = [number(shape, 'Row'), number(shape, 'Column')];
    if (row !== null && column !== null && /ObjectType\s*=\s*["']Note["']/.test(shape)) return note(shape, row, column, sheet, moving);
    // These marks say that the shape does not.
    const holds: Holds = /<(?:\w+:)?MoveWithCells\b/.test(shape) ? 'fixed' : /<(?:\w+:)?SizeWithCells\b/.test(shape) ? 'pushed' : 'stretched';
    return withOldAnchor(shape, (anchor) => movedAnchor(anchor, holds, sheet, moving.moves));
  });
}

function note(shape: string, row: number, column: number, sheet: string, moving: Moving): string {
  const now = moving.cell(sheet, row, column);
  if (!now) return '';
  if (now.row === row && now.column === column) return shape;
  const by = (corner: Corner): Corner => ({ ...corner, row: Math.max(0, corner.row + now.row - row), column: Math.max(0, corner.column + now.column - column) });
  const placed = withOldAnchor(shape, ({ from, to }) => ({ from: by(from), ...(to ? { to: by(to) } : {}) }));
  return [['Row', now.row] as const, ['Column', now.column] as const]
    .reduce((changed, [name, line]) => changed.replace(new RegExp(`(<(?:\\w+:)?${name}[^>]*>)\\s*\\d+\\s*(<)`), (_, open: string, end: string) => `${open}${line}${end}`), placed);
}

function withOldAnchor(shape: string, change: (anchor: Anchor) => Anchor): string {
  return shape.replace(ANCHOR, (whole, open: string, text: string, end: string) => {
    const fields = text.split(',').map(Number);
    if (fields.length !== 8 || fields.some(Number.isNaN)) return whole;
    const [c1, o1, r1, p1, c2, o2, r2, p2] = fields as [number, number, number, number, number, number, number, number];
    const before: Anchor = { from: { column: c1, columnOffset: o1, row: r1, rowOffset: p1 }, to: { column: c2, columnOffset: o2, row: r2, rowOffset: p2 } };
    const { from, to = from } = change(before);
    const now = [from.column, from.columnOffset, from.row, from.rowOffset, to.column, to.columnOffset, to.row, to.rowOffset];
    return now.every((each, index) => each === fields[index]) ? whole : `${open}${now.join(', ')}${end}`;
  });
}
