import { readFileSync } from 'node:fs';
import { samples } from '../samples';

const BEGIN = '<!-- documents: made by npm run generate -->';
const END = '<!-- /documents -->';

const READMES = [
  { file: 'README.md', language: 'en', head: ['rulebook', 'scores', 'sample'] },
  { file: 'README.zh-CN.md', language: 'zh', head: ['代号', '对象', '样例'] },
] as const;

/** The READMEs with their table of documents as the samples have it. */
export function readmeFiles(root: string): [file: string, content: string][] {
  return READMES.map(({ file, language, head }) => {
    const rows = samples.map(({ rulebook, scores, holds }) => [`\`${rulebook}\``, scores[language], holds[language]]);
    const table = [head, head.map(() => '---'), ...rows].map((cells) => (cells[0] === '---' ? `|${cells.join('|')}|` : `| ${cells.join(' | ')} |`));
    return [file, withTable(readFileSync(`${root}/${file}`, 'utf8'), table.join('\n'), file)];
  });
}

function withTable(text: string, table: string, file: string): string {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${file} has no place for the table of documents: "${BEGIN}", then "${END}"`);
  return `${text.slice(0, from)}${BEGIN}\n${table}\n${text.slice(to)}`;
}
