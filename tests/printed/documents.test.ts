import { describe, expect, it } from 'vitest';
import { createRegistry, score, ScoreRequest } from '../../shared';
import { reviewRulebook } from '../../shared/engine/check-rulebook';
import type { RulebookProposal } from '../../workbook/printed/types';
import { documentDifferences } from '../lib/general-cases';
import { answered, answersOf, asked, casesOf, expectedOf, placeIn, plain, printedDocuments, proposalOf, wantedOf, type Answers } from './documents';

const registry = createRegistry({});
const forms = ['html', 'xlsx'] as const;
const documents = printedDocuments().flatMap((id) => forms.map((form) => [id, form] as const));

describe.skipIf(documents.length === 0)('printed documents from outside', () => {
  it('have answers of ours, each of them', () => {
    expect(documents.map(([id]) => answersOf(id).names).every(({ rows }) => Object.keys(rows).length > 0)).toBe(true);
  });
});

describe.each(documents)('%s as %s', (id, form) => {
  const expected = expectedOf(id);
  const answers = answersOf(id);
  const proposal = proposalOf(id, form);
  const codesFor = (code: string): readonly string[] => answers.names.proposals?.[code] ?? [answers.names.rows[code]?.item ?? answers.names.items[code] ?? code];

  it.each(expected.items.map((each) => [each.code, each.cell] as const))('the item %s rests on “%s”', (code, cell) => {
    const pointers = codesFor(code).map((each) => (each === 'total' ? '/total' : each.startsWith('/') ? each : placeIn(proposal, `item:${each}`)));
    expect(asked(proposal, cell) || pointers.some((at) => rests(proposal, at, cell)), `${pointers.join(', ')} of ${proposal.rows.map((row) => `${row.at}: ${row.restsOn.join(' | ')}`).join('\n')}`).toBe(true);
  });

  it.each(expected.outcomes.map((each) => [each.clause, each.cell] as const))('the outcome %s rests on “%s”', (clause, cell) => {
    const own = answers.names.outcomes?.[clause] ?? [];
    const pointers = own.length > 0 ? own.map((index) => `/outcomes/${index}`) : (proposal.rulebook['outcomes'] as unknown[]).map((_, index) => `/outcomes/${index}`);
    expect(asked(proposal, cell) || [...pointers, ...codesFor(clause).map((each) => placeIn(proposal, `item:${each}`))].some((at) => rests(proposal, at, cell)), pointers.join(', ')).toBe(true);
  });

  const asks = [...new Set([...expected.items, ...expected.outcomes].flatMap((each) => each.asks))];
  it.each(asks.map((ask) => [ask] as const))('asks: %s', (ask) => {
    const words = answers.asks[ask];
    expect(words, 'answers name no question of ours').toBeDefined();
    expect([words ?? ''].flat().some((own) => proposal.questions.some(({ text }) => plain(text).includes(plain(own)))), proposal.questions.map(({ text }) => text).join('\n')).toBe(true);
  });

  it('takes nothing for an item that is none', () => {
    const taken = proposal.rows.flatMap((row) => row.restsOn.map(plain));
    expect(expected.not_items.map(plain).filter((words) => taken.some((own) => own === words || (words.length > 4 && own.includes(words))))).toEqual([]);
  });

  it('finds the full mark that is printed', () => {
    const weights = proposal.rulebook['weights'] as Record<string, number> | undefined;
    if (expected.total !== null && weights) expect(Object.values(weights)[0]).toBe(expected.total);
  });

  it('is a rulebook without faults once it is answered, which scores every case as expected', () => {
    const { rulebook, refused } = answered(proposal, answers);
    expect(refused, 'answers that no question allows').toEqual([]);
    expect(reviewRulebook(rulebook).errors).toEqual([]);
    const differences = casesOf(id, rulebook, answers).flatMap((each) => {
      const parsed = ScoreRequest.safeParse(each.request);
      return parsed.success ? documentDifferences(each, score(registry, parsed.data)).map((words) => `${each.name}: ${words}`) : [`${each.name}: ${parsed.error.message}`];
    });
    expect(differences).toEqual([]);
    report(proposal, answers);
  });

  function report(own: RulebookProposal, { answers: given }: Answers): void {
    const { all, open } = wantedOf(own, expected);
    console.info(`${id} ${form}: ${all - open} read right and ${open} left open of ${all}; ${own.questions.length} questions, ${given.length} answers`);
  }
});

/** Of a figure that a cell shows with its unit the number alone may stand in a sheet. */
const digits = (words: string): string => plain(words).replace(/(元|元\/村)$/u, '');

function rests({ rows }: RulebookProposal, at: string, cell: string): boolean {
  const wanted = plain(cell);
  return rows.filter((row) => row.at === at || row.at.startsWith(`${at}/`)).some((row) => row.restsOn.some((words) => {
    const own = plain(words);
    return own.includes(wanted) || (own.length >= 2 && wanted.includes(own)) || digits(words) === digits(cell);
  }));
}
