import { say, type Language } from '../../shared/i18n/language';
import { ruleTrialWords } from '../../shared/i18n/rule-trial';
import type { Rulebook } from '../../shared/model/rulebook';
import { told } from './boundary-cases';
import { inventedAttributes, scoreTrial } from './score-trial';
import type { ApprovedCase, TrialChange } from './types';

/** Runs the approved cases by the rules as they stand now, and gives those that come out otherwise. */
export function rerun(rulebook: Rulebook, cases: readonly ApprovedCase[], language: Language): readonly TrialChange[] {
  const units = cases.map(({ type, facts }, at) => ({ id: `试${at + 1}`, type, group: '', attributes: inventedAttributes(rulebook), facts }));
  const answer = scoreTrial(rulebook, units, language);
  return cases.flatMap((approved, at): TrialChange[] => {
    const unit = answer?.units[at];
    const result = unit?.items.find(({ code }) => code === approved.item);
    if (!answer || !result) return [{ approved, score: null, reason: say(ruleTrialWords, 'notScored', language) }];
    const problem = answer.problems.find((each) => each.unit === `试${at + 1}`);
    if (problem) return [{ approved, score: null, reason: problem.message }];
    const { score, reason } = told(result, answer, at);
    return score === approved.score ? [] : [{ approved, score, reason }];
  });
}
