import { describe, expect, it } from 'vitest';
import { createRegistry, score, ScoreRefusal, ScoreRequest, type ScoreAnswer } from '../../shared';
import { differences } from '../lib/compare-answer';
import { documentDifferences, generalExamples, randomRulebooks, writtenDocuments, type GeneralCase } from '../lib/general-cases';

const registry = createRegistry({});

/** The answer; null where the request is refused. */
function answerTo(request: unknown): ScoreAnswer | null {
  const parsed = ScoreRequest.safeParse(request);
  if (!parsed.success) return null;
  try {
    return score(registry, parsed.data);
  } catch (cause) {
    if (cause instanceof ScoreRefusal) return null;
    throw cause;
  }
}

function check({ request, answer }: GeneralCase): void {
  const found = answerTo(request);
  if ('error' in answer) return expect(found, 'the request is to be refused').toBeNull();
  expect(found, 'the request is to be answered').not.toBeNull();
  expect(differences(withoutEmptyPay(answer), found)).toEqual([]);
}

/** Where nothing is paid the answer need not say so. */
function withoutEmptyPay(answer: Partial<ScoreAnswer>): unknown {
  return { ...answer, units: answer.units?.map(({ pay, ...unit }) => (pay ? { ...unit, pay } : unit)) };
}

const examples = generalExamples();
describe.skipIf(examples.length === 0)('worked examples of the general rules', () => {
  it.each(examples.map((each) => [each.about, each] as const))('%s', (_, each) => check(each));
});

const random = randomRulebooks();
describe.skipIf(random.length === 0)('random rulebooks with their whole answers', () => {
  it.each(random.map((each, at) => [`${at + 1}, ${each.about}`, each] as const))('%s', (_, each) => check(each));
});

const documents = [...writtenDocuments()].flatMap(([id, cases]) => cases.map((each) => [`${id}: ${each.name}`, each] as const));
describe.skipIf(documents.length === 0)('written-out documents', () => {
  it.each(documents)('%s', (_, each) => {
    const found = answerTo(each.request);
    expect(found, 'the request is to be answered').not.toBeNull();
    expect(documentDifferences(each, found as ScoreAnswer)).toEqual([]);
  });
});
