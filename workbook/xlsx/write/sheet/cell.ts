/** One cell as a worksheet part holds it. */
import { cellName, formatArea, type Area } from '../../../model/area';
import type { CellValue } from '../../../model/book-parts';
import { isError } from '../../../model/cell-errors';
import { toFile, type FunctionNames } from '../../formula';
import type { Look } from '../../styles';
import { escape } from '../../xml';
import type { LookWriter } from '../looks';
import type { SavedCell } from '../state';

/** What all sheets of a file are written with. */
export interface SheetWriting {
  looks: LookWriter;
  names: FunctionNames;
  /** A number as the file counts it, in a cell of that look. */
  toFile(value: number, look: number | Look): number;
  /** Attribute of cells whose formula spills; '' where the file has no mark for them. */
  spillMark: string;
}

const BUSY_IN_FILE = '#N/A';

export function cellXml(prefix: string, { value, ...cell }: SavedCell, spill: Area | undefined, { looks, names, toFile: counted, spillMark }: SheetWriting): string {
  const look = looks.number(cell.look);
  const filed = typeof value === 'number' ? counted(value, cell.look) : value;
  const { type, content } = cell.formula ? formulaContent(prefix, cell.formula, filed, spill, names) : constantContent(prefix, filed);
  const attributes = `r="${cellName(cell.row, cell.column)}"${look > 0 ? ` s="${look}"` : ''}${type ? ` t="${type}"` : ''}${cell.formula && spill ? spillMark : ''}`;
  return content === '' ? `<${prefix}c ${attributes}/>` : `<${prefix}c ${attributes}>${content}</${prefix}c>`;
}

interface Content {
  type: string;
  content: string;
}

function formulaContent(prefix: string, formula: string, value: CellValue, spill: Area | undefined, names: FunctionNames): Content {
  const array = spill ? ` t="array" ref="${formatArea(spill)}"` : '';
  const f = `<${prefix}f${array}>${escape(toFile(formula, names))}</${prefix}f>`;
  const result = value === '#BUSY!' ? BUSY_IN_FILE : value;
  if (result === '') return { type: '', content: f };
  const shown = typeof result === 'boolean' ? Number(result) : escape(String(result));
  return { type: isError(result) ? 'e' : typeof result === 'string' ? 'str' : typeof result === 'boolean' ? 'b' : '', content: `${f}<${prefix}v>${shown}</${prefix}v>` };
}

function constantContent(prefix: string, value: CellValue): Content {
  if (value === '') return { type: '', content: '' };
  if (typeof value === 'number') return { type: '', content: `<${prefix}v>${value}</${prefix}v>` };
  if (typeof value === 'boolean') return { type: 'b', content: `<${prefix}v>${Number(value)}</${prefix}v>` };
  if (isError(value)) return { type: 'e', content: `<${prefix}v>${escape(value === '#BUSY!' ? BUSY_IN_FILE : value)}</${prefix}v>` };
  return { type: 'inlineStr', content: `<${prefix}is><${prefix}t xml:space="preserve">${escape(value)}</${prefix}t></${prefix}is>` };
}
