import * as z from 'zod';
import type { Settings, Run } from '../../model/plan';
import { CONFLICT, INVALID } from '../../model/statuses';
import { NONE } from '../../model/rows/rows';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { Text } from '../../model/rulebook/rulebook-parts';
import { faultOf } from '../../schema/fault';
import { rankingWords } from '../../i18n/answers/rankings';
import { listText, named } from '../../i18n/names';
import type { OutcomeKind } from '../../model/kind';

/**
 * The same kind of yearly result several years running. The longest run that holds brings what it
 * brings in place of the shorter ones. A year without a result, or with two different ones, is
 * unknown and breaks the run.
 */
const Step = later(() => closed({
  /** How many years running. */
  years: z.number().int().min(2),
  eligibility: z.string(),
  clause: z.string().optional(),
  /** What people still have to judge. */
  judgement: Text.optional(),
}));

const schema = later(() => closed({
  kind: z.literal('years-running'),
  clause: z.string(),
  /** Where the results stand; it must read as many earlier years. */
  of: closed({ items: z.tuple([z.string()]) }),
  /** Any mix of these kinds of result. */
  results: z.array(z.string()).min(1),
  /** The longest run first. */
  steps: z.array(Step).min(1),
}));
export type YearsRunning = z.infer<typeof schema>;

export const yearsRunning: OutcomeKind<YearsRunning> = {
  kind: 'years-running',
  schema,
  references: ({ of: { items }, results }, look) => results.forEach((result, at) => look.kindOf(items[0], result, ['results', at])),
  describe: ({ of: { items }, results, steps }, tell) => {
    const spec = tell.rulebook.items.find(({ code }) => code === items[0]);
    const names = results.map((result) => (spec ? tell.kind(spec, result) : result));
    return [
      ...steps.map(({ years, eligibility }) => tell.say('yearsRunning', { years, results: tell.list(names), what: tell.eligibility(eligibility) })),
      ...(steps.length > 1 ? [tell.say('yearsLongest')] : []),
      tell.say('yearsUnknown'),
    ];
  },
  contradictions: ({ steps }) => (steps.some(({ years }, at) => years >= (steps[at - 1]?.years ?? Infinity)) ? [faultOf('longestFirst')] : []),
  compile,
};

function compile(spec: YearsRunning, settings: Settings): (run: Run) => void {
  const [code] = spec.of.items;
  const longest = spec.steps[0]?.years ?? 2;

  return (run) => {
    const item = run.compiled.itemOf.get(code);
    if (!item) return;
    for (let unit = 0; unit < run.units.length; unit++) {
      const slot = item.index * run.units.length + unit;
      const status = run.now.statusOf(slot);
      if (!item.applies[run.typeOf(unit)] || status === CONFLICT || status === INVALID) continue;
      const years = count(run, unit, slot);
      const step = spec.steps.find((each) => years >= each.years);
      if (!step) continue;
      run.addEligibility(unit, { code: step.eligibility, ...(step.clause === undefined ? {} : { clause: step.clause }) });
      if (step.judgement) run.note(unit, code, 'NEEDS_JUDGEMENT', step.judgement);
    }
  };

  /** How many years up to this one have such a result. */
  function count(run: Run, unit: number, slot: number): number {
    for (let back = 0; back < longest; back++) {
      const year = settings.year - back;
      const found = [...kindsOf(run, year, slot)];
      if (found.length === 1 && spec.results.includes(found[0] ?? '')) continue;
      if (found.some((kind) => spec.results.includes(kind))) {
        const names = found.map((kind) => kindNamed(run, kind));
        run.note(unit, code, 'PENDING', rankingWords.noteYearUnclear, { year, values: listText(names) });
      }
      return back;
    }
    return longest;
  }

  function kindsOf(run: Run, year: number, slot: number): Set<string> {
    const frame = run.frames.get(String(year));
    const kinds = new Set<string>();
    const codes = run.compiled.itemOf.get(code)?.kindCodes ?? [];
    for (let row = frame?.first(slot) ?? NONE; row !== NONE; row = run.rows.after(row)) {
      kinds.add(codes[run.rows.kindOf(row)] ?? '');
    }
    return kinds;
  }

  function kindNamed(run: Run, kind: string): Text {
    return named(run.compiled.itemOf.get(code)?.spec.kinds?.find((each) => each.code === kind), kind);
  }
}
