import type { Block } from './blocks';

/** A page as Markdown. */
export const markdown = (blocks: readonly Block[]): string => `${blocks.map(write).join('\n\n')}\n`;

function write(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escape(block.text)}`;
    case 'text':
      return escape(block.text);
    case 'ticks':
      return block.lines.map((line) => `- [ ] ${escape(line)}`).join('\n');
    case 'lines':
      return block.lines.map((line) => `- ${escape(line)}`).join('\n');
    case 'table':
      return tableOf(block.ticked ? ['核对', ...block.head] : block.head, block.ticked ? block.rows.map((row) => ['☐', ...row]) : block.rows);
  }
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.map((cell) => escape(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(row)].join('\n');
}

/** Signs that Markdown would take for its own. */
const escape = (content: string): string => content.replace(/[\\`*_<>[\]#]/g, '\\$&').replace(/\n/g, ' ');
