/** What a page is made of, whatever it is written as. Texts are plain: the writers escape them. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'text'; text: string }
  /** Lines to tick off against the document. */
  | { kind: 'ticks'; lines: string[] }
  | { kind: 'lines'; lines: string[] }
  | { kind: 'table'; head: string[]; rows: string[][]; ticked?: boolean };

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const text = (content: string): Block => ({ kind: 'text', text: content });
export const ticks = (lines: string[]): Block => ({ kind: 'ticks', lines });
export const lines = (content: string[]): Block => ({ kind: 'lines', lines: content });
export const table = (head: string[], rows: string[][], ticked = false): Block => ({ kind: 'table', head, rows, ticked });

/** Blocks without content are left out, and headings under which nothing stands. */
export function withoutEmpty(blocks: readonly Block[]): Block[] {
  const filled = blocks.filter((block) =>
    block.kind === 'table' ? block.rows.length > 0 : block.kind === 'ticks' || block.kind === 'lines' ? block.lines.length > 0 : block.text !== '');
  return filled.filter((block, at) => {
    const next = filled[at + 1];
    return block.kind !== 'heading' || block.level === 1 || (next !== undefined && (next.kind !== 'heading' || next.level > block.level));
  });
}
