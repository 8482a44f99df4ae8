import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The pages of the documents' rules as one, for a place without others beside it: links lead to parts of it. */
export function rulesInOne(folder) {
  const read = (file) => readFileSync(join(folder, file), 'utf8');
  const mainOf = (page) => /<main>([\s\S]*)<\/main>/.exec(page)[1];
  const index = read('index.html');
  const pages = [...index.matchAll(/<a href="([\w-]+)\.html">/g)].map(([, id]) => `<section id="${id}">${mainOf(read(`${id}.html`))}</section>`);
  return index
    .replace('<link rel="icon" href="/icons/icon-32.png">\n', '')
    .replace('<link rel="stylesheet" href="print.css">', `<style>${read('print.css')}</style>`)
    .replaceAll(/<a href="([\w-]+)\.html">/g, '<a href="#$1">')
    .replace('</main>', () => `${pages.join('\n')}</main>`);
}
