import { builtIn } from '../../shared';
import { coverageOf } from '../../shared/rules/coverage';
import { fates } from '../../shared/model/rulebook/rulebook';
import { fateWords } from '../../shared/i18n/rulebooks/fates';

/** Columns of a terminal: a Chinese sign is two wide. */
const width = (text: string): number => [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f || '①②③④⑤⑥⑦⑧“”'.includes(sign) ? 2 : 1), 0);
const pad = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - width(text)));

/** Every clause with its fate and what carries it out, then the totals; for the rulebooks that are asked for, or all. */
export function coverageTables(ids: readonly string[]): { text: string; faults: number } {
  let faults = 0;
  const tables = (ids.length > 0 ? ids : builtIn.ids()).map((id) => {
    const rulebook = builtIn.rulebook(id);
    if (!rulebook) throw new Error(`no rulebook "${id}"; there are: ${builtIn.ids().join(', ')}`);
    const { clauses, totals, faults: found } = coverageOf(rulebook);
    faults += found.length;
    const rows = clauses.map((clause) => [clause.id, fateWords[clause.fate].zh, clause.by.join(' ')] as const);
    const [first, second] = [0, 1].map((at) => Math.max(...rows.map((row) => width(row[at] ?? ''))) + 2) as [number, number];
    return [
      `${rulebook.title}（${id}）`,
      ...rows.map(([clause, fate, by]) => `  ${pad(clause, first)}${pad(fate, second)}${by}`.trimEnd()),
      `  共${clauses.length}条：${fates.map((fate) => `${fateWords[fate].zh} ${totals[fate]}`).join('，')}`,
      ...found.map((fault) => `  !! ${fault}`),
    ].join('\n');
  });
  return { text: tables.join('\n\n'), faults };
}
