import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UnitResult } from '../contract/answer';
import { checkRulebook } from '../engine/check-rulebook';
import { differences } from '../../tests/lib/compare-answer';
import { answerTo, filesOf, parts, read, whole, type Loose } from '../../tests/lib/kind-cases';

const byCode = ({ items, ...unit }: UnitResult): Loose => ({ ...unit, items: Object.fromEntries(items.map((each) => [each.code, each])) });

for (const [part, kinds] of parts) {
  describe(`the kinds of ${part}`, () => {
    it.each(kinds)('%s has cases of its own', (kind) => {
      const own = filesOf(part, kind).map((file) => read(part, kind, file));
      expect(own.flatMap(({ cases = [] }) => cases).length).toBeGreaterThan(2);
      for (const { rulebook } of own) expect(rulebook[part]?.map((each) => each.kind)).toContain(kind);
    });

    it('have no cases of kinds that do not exist', () => {
      const folders = readdirSync(join(import.meta.dirname, part)).filter((name) => name.endsWith('.cases'));
      expect(folders.filter((name) => !kinds.includes(name.replace(/\.cases$/, '')))).toEqual([]);
    });
  });

  for (const kind of kinds) {
    for (const file of filesOf(part, kind)) {
      const { rulebook, cases = [], refused = [] } = read(part, kind, file);
      describe(`${kind}, ${file.replace(/\.json$/, '')}`, () => {
        it.each(cases)('$about', (each) => {
          const answer = answerTo(whole(rulebook), each);
          const found = Object.fromEntries(answer.units.map((unit) => [unit.unit, byCode(unit)]));
          expect(differences(each.expected, found)).toEqual([]);
          expect(answer.problems.map(({ code }) => code)).toEqual(each.problems ?? []);
        });

        it.each(refused)('refused: $about', ({ over, expected }) => {
          const list = rulebook[part] ?? [];
          const own = list.findIndex((each) => each.kind === kind);
          const changed = list.map((each, at) => (at === own ? { ...each, ...over } : each));
          const { faults } = checkRulebook(whole({ ...rulebook, [part]: changed }), 'en');
          expect(faults.map(({ pointer, detail }) => `${pointer}: ${detail}`)).toEqual(expected);
        });
      });
    }
  }
}
