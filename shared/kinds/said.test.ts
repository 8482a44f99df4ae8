import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Description } from '../model/rulebook/description';
import type { Rulebook } from '../model/rulebook/rulebook';
import { viewOf } from '../engine/rulebook-view';
import { families, filesOf, folder, read } from './testing/case-files';
import { answerTo, whole } from './testing/short-rulebook';
import { saidBy, written, type Said } from '../../tests/lib/said';
import { itemKinds, outcomeKinds } from '.';

/**
 * Every sentence that a kind says, of its rule and of each case beside it, in both languages: `tariff.cases/two-sides.said.txt`.
 * The files are read by people whenever they change; `vitest -u` writes them anew.
 */
function described(rulebook: Rulebook): Said[] {
  const [zh, en] = [new Description(rulebook, 'zh'), new Description(rulebook, 'en')];
  const pairs = (place: string, [chinese = [], english = []]: readonly (string[] | undefined)[]): Said[] =>
    chinese.map((text, at) => ({ place: `${place}, sentence ${at + 1} of ${chinese.length}`, zh: text, en: english[at] ?? '' }));
  return [
    ...rulebook.items.flatMap((item) => {
      const kind = itemKinds.find((each) => each.kind === item.kind);
      return pairs(`${item.code} ${item.kind}`, [zh, en].map((tell) => kind?.describe?.(item, tell)));
    }),
    ...rulebook.outcomes.flatMap((outcome) => {
      const kind = outcomeKinds.find((each) => each.kind === outcome.kind);
      return pairs(outcome.kind, [zh, en].map((tell) => kind?.describe?.(outcome, tell)));
    }),
  ];
}

/** What a reader of ledgers must know of each clause: the columns that it reads, and its bounds. */
const carried = (rulebook: Rulebook): string =>
  viewOf(rulebook).items.map(({ code, fields, value, max, min }) => `${code} reads ${fields.join(' ')}${value ? `, value ${JSON.stringify(value)}` : ''}; most ${max}, least ${min}\n`).join('');

/** Never the code itself, so that the two cannot be taken for each other. */
const wordsFor = (code: string): string => `〈${code}〉`;

for (const { part, names: kinds } of families.filter((family) => family.part === 'items' || family.part === 'outcomes')) {
  describe(`in its own words, of ${part}`, () => {
    for (const kind of kinds) {
      it.each(filesOf(part, kind))(`${kind} says of %s what people have read and found right`, async (file) => {
        const { rulebook, cases = [] } = read(part, kind, file);
        const rules = whole(rulebook, wordsFor);
        const told = cases.filter(({ refuses }) => !refuses).map((each) => `\n## ${each.about}\n${written(saidBy((language) => answerTo(rules, each, language)))}`);
        const sound = rules as unknown as Rulebook;
        const text = `# The rules\n${written(described(sound))}\n# The rows\n${carried(sound)}${told.join('')}`;
        await expect(text).toMatchFileSnapshot(join(folder(part, kind), file.replace(/\.json$/, '.said.txt')));
      });
    }
  });
}
