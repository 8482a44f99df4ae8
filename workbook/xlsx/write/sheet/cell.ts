/** One cell as a worksheet part holds it. */
import { cellName, formatArea, type Area } from '../../../model/area';
import type { CellValue } from '../../../model/book-parts';
import { isError } from '../../../model/cell-errors';
import { toFile, type FunctionNames } from '../../formula';
import type { Look } from '../../styles';
import { escape, escapeText } from '../../xml';
import { attribute, find, putTogether, setAttribute, takeApart } from '../elements';
import type { LookWriter } from '../looks';
import type { SavedCell } from '../state';

/** What all sheets of a file are written with. */
export interface SheetWriting {
  looks: LookWriter;
  names: FunctionNames;
  /** A number as the file counts it, in a cell of that look. */
  toFile(value: number, look: number | Look): number;
  /** Attribute of a cell whose formula spills. */
  spillMark(): string;
}

const BUSY_IN_FILE = '#N/A';

export interface Filled {
  area: Area;
  /** The area is given and does not follow from the result. */
  fixed: boolean;
}

export function cellXml(prefix: string, { value, ...cell }: SavedCell, spill: Filled | undefined, { looks, names, toFile: counted, spillMark }: SheetWriting): string {
  const look = looks.number(cell.look);
  const filed = typeof value === 'number' ? counted(value, cell.look) : value;
  const array = spill ? ` t="array" ref="${formatArea(spill.area)}"` : '';
  const { type, content } = cell.formula
    ? withResult(`<${prefix}f${array}>${escape(toFile(cell.formula, names))}</${prefix}f>`, prefix, filed)
    : constantContent(prefix, filed);
  const attributes = `r="${cellName(cell.row, cell.column)}"${look > 0 ? ` s="${look}"` : ''}${type ? ` t="${type}"` : ''}${cell.formula && spill && !spill.fixed ? spillMark() : ''}`;
  return content === '' ? `<${prefix}c ${attributes}/>` : `<${prefix}c ${attributes}>${content}</${prefix}c>`;
}

/** A cell as the file writes it, of which nothing but the look changed. */
export function relooked(written: string, { look }: SavedCell, { looks }: SheetWriting): string {
  const number = String(looks.number(look));
  return (attribute(written, 's') ?? '0') === number ? written : setAttribute(written, 's', number);
}

/** A cell as the file writes it, with another result of its formula; `formula` where that must be written anew. */
export function withOtherResult(prefix: string, written: string, cell: SavedCell, formula: string | null, writing: SheetWriting): string {
  const before = takeApart(written);
  const filed = typeof cell.value === 'number' ? writing.toFile(cell.value, cell.look) : cell.value;
  const { type, content } = withResult(formula === null ? find(before, 'f') ?? '' : `<${prefix}f>${escape(formula)}</${prefix}f>`, prefix, filed);
  const open = setAttribute(setAttribute(before.open, 't', type || null), 'vm', null);
  return relooked(putTogether({ ...before, open: `${open}${content}`, pieces: before.pieces.filter(({ name }) => name === 'extLst') }), cell, writing);
}

interface Content {
  type: string;
  content: string;
}

function withResult(f: string, prefix: string, value: CellValue): Content {
  const result = value === '#BUSY!' ? BUSY_IN_FILE : value;
  if (result === '') return { type: '', content: f };
  const shown = typeof result === 'boolean' ? Number(result) : escapeText(String(result));
  return { type: isError(result) ? 'e' : typeof result === 'string' ? 'str' : typeof result === 'boolean' ? 'b' : '', content: `${f}<${prefix}v>${shown}</${prefix}v>` };
}

function constantContent(prefix: string, value: CellValue): Content {
  if (value === '') return { type: '', content: '' };
  if (typeof value === 'number') return { type: '', content: `<${prefix}v>${value}</${prefix}v>` };
  if (typeof value === 'boolean') return { type: 'b', content: `<${prefix}v>${Number(value)}</${prefix}v>` };
  if (isError(value)) return { type: 'e', content: `<${prefix}v>${escape(value === '#BUSY!' ? BUSY_IN_FILE : value)}</${prefix}v>` };
  return { type: 'inlineStr', content: `<${prefix}is><${prefix}t xml:space="preserve">${escapeText(value)}</${prefix}t></${prefix}is>` };
}
