import { tokens, type Token } from './tokens';

/** A table as its tags say it, before cells that span rows and columns have their places. */
export interface RawTable {
  readonly rows: RawRow[];
}

export interface RawRow {
  readonly cells: RawCell[];
  hidden: boolean;
}

export interface RawCell {
  readonly parts: Part[];
  readonly down: number;
  readonly across: number;
}

export type Part = string | RawTable;

const paragraphs = new Set(['p', 'div', 'li', 'ul', 'ol', 'dl', 'dd', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'article', 'blockquote', 'pre', 'center', 'hr', 'caption']);
const empty = new Set(['br', 'hr', 'img', 'input', 'col', 'meta', 'link', 'wbr', 'base', 'area', 'embed', 'source', 'track', 'param']);

/** Elements open inside each other beyond this are not told apart any more. */
const deepest = 200;

interface OpenTable {
  readonly table: RawTable;
  row: RawRow | null;
  cell: RawCell | null;
}

/** Texts and tables of a piece of HTML, from top to bottom. */
export function contentOf(html: string): Part[] {
  const document: Part[] = [];
  const tables: OpenTable[] = [];
  const open: { name: string; hidden: boolean }[] = [];
  let hidden = 0;
  const target = (): Part[] | null => {
    const table = tables.at(-1);
    return table ? (table.cell?.parts ?? null) : document;
  };
  const write = (text: string): void => {
    const parts = target();
    if (!parts) return;
    const last = parts.at(-1);
    if (typeof last === 'string') parts[parts.length - 1] = last + text;
    else parts.push(text);
  };
  const enter = (name: string, attributes: ReadonlyMap<string, string>): void => {
    const unseen = isHidden(attributes);
    if (name === 'table') {
      const table: RawTable = { rows: [] };
      target()?.push(table);
      tables.push({ table, row: null, cell: null });
      return;
    }
    const table = tables.at(-1);
    if (table && name === 'tr') {
      table.cell = null;
      table.row = { cells: [], hidden: unseen || attributes.get('height') === '0' };
      table.table.rows.push(table.row);
      return;
    }
    if (table && (name === 'td' || name === 'th')) {
      if (!table.row) table.table.rows.push((table.row = { cells: [], hidden: false }));
      table.cell = { parts: [], down: span(attributes.get('rowspan'), 0), across: Math.max(1, span(attributes.get('colspan'), 1)) };
      table.row.cells.push(table.cell);
      return;
    }
    if (name === 'br') return write('\n');
    if (paragraphs.has(name)) write('\n');
    if (empty.has(name) || open.length >= deepest) return;
    open.push({ name, hidden: unseen });
    if (unseen) hidden++;
  };
  const leave = (name: string): void => {
    const table = tables.at(-1);
    if (name === 'table') {
      tables.pop();
      return write('\n');
    }
    if (table && name === 'tr') table.row = table.cell = null;
    if (table && (name === 'td' || name === 'th')) table.cell = null;
    if (paragraphs.has(name)) write('\n');
    const from = open.findLastIndex((each) => each.name === name);
    if (from < 0) return;
    for (const each of open.splice(from)) if (each.hidden) hidden--;
  };
  for (const token of tokens(html)) {
    if (token.is === 'open') enter(token.name, token.attributes);
    else if (token.is === 'close') leave(token.name);
    else if (hidden === 0) write(flowing(token));
  }
  return document;
}

/** A break of the source is a blank between Latin words, and nothing inside a Chinese one. */
const flowing = ({ text }: Token & { is: 'text' }): string =>
  text.replace(/[ \t\r\n\f]*[\r\n][ \t\r\n\f]*/gu, (_, at: number, whole: string) => {
    const [before, after] = [whole[at - 1] ?? '', whole.slice(at).trimStart()[0] ?? ''];
    return /[\x21-\x7e]/.test(before) && /[\x21-\x7e]/.test(after) ? ' ' : '';
  }).replace(/[ \t\f]+/gu, ' ');

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  const style = attributes.get('style');
  return attributes.has('hidden') || (style !== undefined && /display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden/i.test(style));
}

/** 0 for a span to the end of the table. */
function span(written: string | undefined, least: number): number {
  const digits = /^\s*(\d{1,5})/.exec(written ?? '1')?.[1];
  return Math.max(least, Number(digits ?? 1));
}
