import * as z from 'zod';
import type { Catalogue } from '../../i18n/language';
import type { JudgedVeto, Verdicts } from '../../model/general';
import type { OutcomeKind } from '../../model/kind';
import { Text } from '../../model/rulebook/rulebook-parts';
import { ZERO } from '../../numbers/fraction';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { ConditionSchema, judge, onEventsAlone } from '../conditions';
import { withZero } from '../parts/finishing';
import { describeCondition } from '../parts/condition-words';

/** One-vote veto. The number stands, unless the document says what becomes of it. */
const schema = later(() => closed({
  kind: z.literal('veto'),
  clause: z.string(),
  code: z.string().min(1),
  message: Text,
  /** When it holds. */
  when: ConditionSchema,
  /** What follows from it. */
  then: closed({
    /** The total is 0. */
    total: z.literal(0).optional(),
    /** The unit is not ranked. */
    ranked: z.literal(false).optional(),
    /** It has this grade. */
    grade: z.string().optional(),
    /** It has no better grade than this. */
    atMost: z.string().optional(),
  }).optional(),
}));
export type Veto = z.infer<typeof schema>;

const words = {
  when: { zh: '{when}的，一票否决：{message}', en: 'vetoed where {when}: {message}' },
  stands: { zh: '一票否决不改分数', en: 'the veto changes no number' },
  zero: { zh: '一票否决的，总分记0分', en: 'the total is then 0' },
  unranked: { zh: '一票否决的，不参加排名', en: 'it is then not ranked' },
  grade: { zh: '一票否决的，等次定为{grade}', en: 'the grade is then {grade}' },
  atMost: { zh: '一票否决的，等次最高为{grade}', en: 'the grade is then at most {grade}' },
} as const satisfies Catalogue;

export const veto: OutcomeKind<Veto> = {
  kind: 'veto',
  words,
  schema,
  stage: 'veto',
  conditions: ({ when }) => [{ when, path: ['when'] }],
  describe: ({ message, when, then = {} }, tell) => {
    const follows = [
      ...(then.total === 0 ? [tell.put(words.zero)] : []),
      ...(then.ranked === false ? [tell.put(words.unranked)] : []),
      ...(then.grade === undefined ? [] : [tell.put(words.grade, { grade: tell.grade(then.grade) })]),
      ...(then.atMost === undefined ? [] : [tell.put(words.atMost, { grade: tell.grade(then.atMost) })]),
    ];
    return [tell.put(words.when, { when: describeCondition(when, tell), message: message[tell.language] }), ...follows, ...(then.total === 0 ? [] : [tell.put(words.stands)])];
  },
  exact: (specs) => (verdicts) => {
    specs.forEach((spec) => judgeAll(spec, verdicts));
    // All are judged on the same total; only then does anything follow from them.
    for (let unit = 0; unit < verdicts.run.units.length; unit++) follow(unit, verdicts);
  },
};

function judgeAll({ when, code, clause, message, then = {} }: Veto, verdicts: Verdicts): void {
  const { run, bench } = verdicts;
  const events = onEventsAlone(when);
  for (let unit = 0; unit < run.units.length; unit++) {
    const invalid = run.unitInvalid(unit);
    if (invalid && !events) continue;
    const state = judge(when, unit, bench);
    if (state === 'certain' || (state === 'possible' && !invalid)) verdicts.addVeto(unit, { code, state, then }, clause, message);
  }
}

function follow(unit: number, verdicts: Verdicts): void {
  const total = verdicts.total(unit);
  const vetoes: readonly JudgedVeto[] = verdicts.vetoes(unit);
  if (vetoes.some(({ then }) => then.ranked === false)) verdicts.unrank(unit);
  const zeroing = vetoes.filter(({ then }) => then.total === 0);
  if (total === null || zeroing.length === 0) return;
  verdicts.setTotal(unit, zeroing.some(({ state }) => state === 'certain') ? { low: ZERO, high: ZERO } : withZero(total));
}
