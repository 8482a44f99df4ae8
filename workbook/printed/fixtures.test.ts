import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reviewRulebook } from '../../shared/engine/check-rulebook';
import { textOf } from '../model/text';
import { answer } from './answer';
import { fromHtml } from './from-html';
import { proposeRulebook } from './proposal/whole/rulebook';
import type { PrintedDocument, PrintedPlace } from './types';

/** A folder a document: `printed.html` as it is pasted, `expected.json` what must come of it. */
const folder = join(import.meta.dirname, 'fixtures');

interface Expected {
  readonly about: string;
  /** Names of all items and groups in their order; `*`: looked at by the rest alone. */
  readonly items: readonly string[];
  /** Members by place in the rulebook. */
  readonly like: Readonly<Record<string, unknown>>;
  /** Kinds of outcomes, in their order. */
  readonly outcomes?: readonly string[];
  /** Pieces of questions, `|` between such of which one is enough; and what must not be asked. */
  readonly asks: readonly string[];
  readonly never?: readonly string[];
}

const cellText = ({ blocks }: PrintedDocument, { block, row, column }: PrintedPlace): string => {
  const there = blocks[block];
  if (!there) return '';
  return there.is === 'text' ? there.text : textOf(there.grid.cells[row ?? 0]?.[column ?? 0] ?? '');
};

const valueAt = (root: unknown, pointer: string): unknown => pointer.split('/').slice(1).reduce<unknown>((here, key) => (here as Record<string, unknown> | undefined)?.[key], root);

describe('a printed document', () => {
  for (const name of readdirSync(folder).sort()) {
    const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected;
    const document = fromHtml(readFileSync(join(folder, name, 'printed.html'), 'utf8'));
    const proposal = proposeRulebook(document);
    const items = proposal.rulebook['items'] as { name: string }[];

    it(`${name}: ${expected.about}`, () => {
      if (!expected.items.includes('*')) expect(items.map((item) => item.name)).toEqual(expected.items);
      for (const [pointer, like] of Object.entries(expected.like)) expect({ [pointer]: valueAt(proposal.rulebook, pointer) }).toMatchObject({ [pointer]: like });
      if (expected.outcomes) expect((proposal.rulebook['outcomes'] as { kind: string }[]).map(({ kind }) => kind)).toEqual(expected.outcomes);
      const questions = proposal.questions.map(({ text }) => text);
      for (const ask of expected.asks) expect(questions.some((text) => ask.split('|').some((piece) => text.includes(piece))), `${ask} in ${questions.join('\n')}`).toBe(true);
      for (const ask of expected.never ?? []) expect(questions.filter((text) => text.includes(ask))).toEqual([]);
    });

    it(`${name}: every proposal rests on words of its cell`, () => {
      for (const { place, restsOn } of proposal.rows) for (const words of restsOn) expect(cellText(document, place)).toContain(words);
    });

    it(`${name}: every ready answer goes where its question points`, () => {
      for (const question of proposal.questions) for (const { puts } of question.answers ?? []) expect(answer({ ...proposal, questions: [question] }, puts).refused).toEqual([]);
    });

    it(`${name}: whatever keeps the rulebook from scoring is asked`, () => {
      const asked = proposal.questions.flatMap(({ at }) => at);
      const silent = reviewRulebook(proposal.rulebook).errors.filter(({ pointer }) => !asked.some((at) => at === pointer || pointer.startsWith(`${at}/`) || at.startsWith(`${pointer}/`)));
      expect(silent).toEqual([]);
    });
  }
});
