import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulebookIds, rulebookOf } from '../../tests/lib/built-in';
import { itemKinds, outcomeKinds } from '../../shared/kinds';
import { pageFiles } from '.';

const root = resolve(import.meta.dirname, '../..');
const files = pageFiles(root);
const pageOf = (id: string): string => files.find(([file]) => file === `docs/rulebooks/${id}.md`)?.[1] ?? '';

describe('the pages of the rulebooks', () => {
  it.each(files)('%s is what `npm run generate` writes', (file, content) => {
    expect(existsSync(`${root}/${file}`) && readFileSync(`${root}/${file}`, 'utf8')).toBe(content);
  });

  it.each(rulebookIds())('%s shows every item, parameter, clause and reading', (id) => {
    const page = pageOf(id).replaceAll('\\', '');
    const { items, parameters, clauses, unsaid } = rulebookOf(id) ?? { items: [], parameters: [], clauses: [], unsaid: [] };
    const due = [
      ...items.map((item) => `### ${item.code} ${item.name}`),
      ...parameters.map((parameter) => parameter.question.zh),
      ...clauses.map((clause) => `| ${clause.id} |`),
      ...unsaid.map(({ reading }) => reading.zh),
    ];
    expect(due.filter((each) => !page.includes(each))).toEqual([]);
  });

  it.each(rulebookIds())('%s has an example that the engine has calculated for every item with rows', (id) => {
    const groups = (rulebookOf(id)?.items ?? []).filter(({ kind }) => kind === 'group').map(({ code }) => `${code} `);
    const sections = pageOf(id).split('\n### ').slice(1);
    const without = sections.filter((section) => !section.split('\n## ')[0]?.includes('| 台账里这样填 | 计算结果 |')).map((section) => section.split('\n')[0] ?? '').filter((title) => !groups.some((group) => title.startsWith(group)));
    expect(without).toEqual([]);
  });

  it('has every rule kind in words', () => {
    expect([...itemKinds, ...outcomeKinds].filter((kind) => !kind.describe).map((kind) => kind.kind)).toEqual([]);
  });

  it('escapes what a page would take for its own signs', () => {
    const [, page = ''] = files.find(([file]) => file.endsWith('village.html')) ?? [];
    expect(page).not.toMatch(/<(?!\/?(html|head|meta|title|link|body|main|h[123]|p|ul|li|table|thead|tbody|tr|th|td|!doctype)\b)/);
  });
});
