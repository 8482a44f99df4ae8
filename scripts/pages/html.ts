import type { Block } from './blocks';

/** A page as HTML, to be looked at beside the preview and printed. */
export function html(title: string, blocks: readonly Block[], stylesheet: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="icon" href="/icons/icon-32.png">
<link rel="stylesheet" href="${stylesheet}">
</head>
<body>
<main>
${blocks.map(write).join('\n')}
</main>
</body>
</html>
`;
}

function write(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escape(block.text)}</h${block.level}>`;
    case 'text':
      return `<p>${escape(block.text)}</p>`;
    case 'ticks':
      return `<ul class="ticks">\n${block.lines.map((line) => `<li>${escape(line)}</li>`).join('\n')}\n</ul>`;
    case 'lines':
      return `<ul>\n${block.lines.map((line) => `<li>${escape(line)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return tableOf(block.ticked ? ['核对', ...block.head] : block.head, block.ticked ? block.rows.map((row) => ['☐', ...row]) : block.rows);
  }
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], tag: 'th' | 'td'): string => `<tr>${cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>\n<thead>\n${row(head, 'th')}\n</thead>\n<tbody>\n${rows.map((each) => row(each, 'td')).join('\n')}\n</tbody>\n</table>`;
}

const escape = (content: string): string => content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const stylesheet = `:root { color-scheme: light; }
body { margin: 0; font: 16px/1.7 "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1b1b1b; background: #fff; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; text-align: center; }
h2 { font-size: 1.25rem; margin-top: 2rem; border-bottom: 2px solid #1b1b1b; }
h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
ul { margin: .25rem 0; padding-left: 1.5rem; }
ul.ticks { list-style: none; padding-left: 0; }
ul.ticks li { padding-left: 1.75rem; text-indent: -1.75rem; }
ul.ticks li::before { content: "☐"; display: inline-block; width: 1.75rem; text-indent: 0; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top; }
th { background: #f0f0f0; }
@media print {
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
  tr, li { break-inside: avoid; }
}
`;
