import { describe, expect, it } from 'vitest';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { rulesHash } from '../../shared/provenance/rules-hash';
import { readRulebook } from '../../shared/rules/check';
import { gridsOf, readRuleSheets, writeRuleSheets } from '../../workbook/rule-sheet';
import { generalExamples, randomRulebooks, writtenDocuments } from '../lib/general-cases';

/** null: no schema reads it, so that there is nothing to write. */
function rulebookOf(request: unknown): Rulebook | null {
  const { rulebook } = request as { rulebook?: unknown };
  return typeof rulebook === 'object' ? readRulebook(rulebook).read : null;
}

function expectKept(rulebook: Rulebook): void {
  const written = writeRuleSheets(rulebook);
  expect('refused' in written ? written.refused : []).toEqual([]);
  const [reading] = readRuleSheets(gridsOf('plans' in written ? written.plans : []), { check: false });
  const { read } = readRulebook(reading?.draft);
  expect(read).toEqual(rulebook);
  expect(read && rulesHash(read)).toBe(rulesHash(rulebook));
}

const documents = [...writtenDocuments()].flatMap(([id, [first]]) => (first ? [[id, first.request] as const] : []));
describe.skipIf(documents.length === 0)('written-out documents stand in sheets', () => {
  it.each(documents)('%s', (_, request) => expectKept(rulebookOf(request) as Rulebook));
});

const cases = [...generalExamples(), ...randomRulebooks()];
describe.skipIf(cases.length === 0)('rulebooks from outside stand in sheets', () => {
  it.each(cases.map((each, at) => [`${at + 1}, ${each.about}`, each.request] as const))('%s', (_, request) => {
    const rulebook = rulebookOf(request);
    if (rulebook) expectKept(rulebook);
  });
});
