import { builtIn } from '../../shared/built-in';
import { score } from '../../shared/engine/score';
import type { ScoreAnswer } from '../../shared/contract/answer';
import type { Language } from '../../shared/i18n/language';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import type { WorkbookSource } from '../../workbook/binding/scan/read-workbook';
import { effect, type Effect } from '../../workbook/editions/effect';
import type { LedgerTime } from '../score-store/types';
import { requestUnder } from '../score-store/under-edition';

/** What the newer edition does to the units of a ledger, worked out here; null where one of the two cannot score it. */
export async function effectOn(older: Rulebook, newer: Rulebook, at: LedgerTime, source: Omit<WorkbookSource, 'readRules'>, language: Language): Promise<Effect | null> {
  const answers: ScoreAnswer[] = [];
  for (const rulebook of [older, newer]) {
    const request = await requestUnder(rulebook, at, source);
    if (!request) return null;
    answers.push(score(builtIn, request, { language }));
  }
  const [before, now] = answers;
  return before && now ? effect(before, now) : null;
}
