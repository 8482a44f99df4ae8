import type { ScoreAnswer } from '../../contract/answer';
import { fill, type Language, type Text } from '../../i18n/language';

/**
 * What the body text of a document asks for beside the points, as far as the ledger itself shows it.
 * A flag changes no number and no grade; it asks people to look.
 */
export interface Flag {
  /** The check of the rulebook. */
  check: string;
  clause: string;
  message: string;
  item: string;
  /** null: it concerns the whole cohort. */
  unit: string | null;
}

/** The checks of a rulebook. */
interface Checked {
  readonly checks?: readonly { readonly id: string; readonly clause: string; readonly message: Text; readonly measure?: string | undefined; readonly items?: readonly string[] | undefined }[] | undefined;
}

/** The flags of a whole cohort's answer. Checks that need figures no ledger carries raise none: they stay with people. */
export function flagsOf(answer: ScoreAnswer, { checks = [] }: Checked, language: Language = 'zh'): Flag[] {
  return checks.flatMap((check) => {
    const found = { check: check.id, clause: check.clause, message: fill(check.message, language, {}) };
    const raise = { 'same-scores': sameScores, 'second-row': secondRows }[check.measure as 'same-scores'] ?? (() => []);
    return (check.items ?? []).flatMap((item) => raise(answer, item).map((unit) => ({ ...found, item, unit })));
  });
}

type Finder = (answer: ScoreAnswer, item: string) => (string | null)[];

/** Scores should spread: all units, two at least, have the very same. */
const sameScores: Finder = (answer, code) => {
  const scores = answer.units.map(({ items }) => items.find((item) => item.code === code)?.score ?? null);
  return scores.length > 1 && scores[0] !== null && scores.every((score) => score === scores[0]) ? [null] : [];
};

/** Once a year: a unit has a second row. */
const secondRows: Finder = (answer, code) =>
  answer.units.filter(({ items }) => (items.find((item) => item.code === code)?.events.length ?? 0) > 1).map(({ unit }) => unit);

