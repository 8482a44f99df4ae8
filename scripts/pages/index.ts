import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtIn, parseJson } from '../../shared';
import { heading, text, type Block } from './blocks';
import { html, stylesheet } from './html';
import { markdown } from './markdown';
import { pageOf } from './rulebook';

/** The pages of all rulebooks: Markdown for the repository, HTML to be served beside the preview. */
export function pageFiles(root: string): [file: string, content: string][] {
  const pages = builtIn.ids().flatMap((id): { id: string; title: string; blocks: Block[] }[] => {
    const rulebook = builtIn.rulebook(id);
    return rulebook ? [{ id, title: rulebook.title, blocks: pageOf(rulebook, casesOf(`${root}/shared/rulebooks/${id}/cases`)) }] : [];
  });
  return [
    ...pages.flatMap(({ id, title, blocks }): [string, string][] => [
      [`docs/rulebooks/${id}.md`, markdown([...blocks, text('由 npm run generate 生成。')])],
      [`addin/public/rulebooks/${id}.html`, html(title, blocks, 'print.css')],
    ]),
    ['docs/rulebooks/README.md', `${markdown([heading(1, '办法说明'), text('每个办法一页：计分条款、参数、没有写明的怎样读、逐条对照。')])}\n${pages.map(({ id, title }) => `- [${title}](${id}.md)`).join('\n')}\n`],
    ['addin/public/rulebooks/index.html', html('办法说明', [heading(1, '办法说明')], 'print.css').replace('</main>', `<ul>\n${pages.map(({ id, title }) => `<li><a href="${id}.html">${title}</a></li>`).join('\n')}\n</ul>\n</main>`)],
    ['addin/public/rulebooks/print.css', stylesheet],
  ];
}

function casesOf(folder: string): unknown[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => parseJson(readFileSync(`${folder}/${file}`, 'utf8')));
}
