import { Decimal } from 'decimal.js';
import { UNKNOWN, type Scaled } from '../../numbers/scaled';
import * as z from 'zod';
import type { Settings, Run } from '../../model/plan';
import { NONE } from '../../model/rows/rows';
import { toNumber } from '../../numbers/decimal';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { faultOf } from '../../schema/fault';
import { joined, type Text } from '../../i18n/language';
import { gradeWords } from '../../i18n/answers/grades';
import type { OutcomeKind } from '../../model/kind';
import type { Description } from '../../model/rulebook/description';

/**
 * Grades by the total: from the best grade's line up a candidate for it, as far as the quota of the
 * group reaches; from the next line up the good grade; below it the poor one. The lines are
 * parameters, since the document prints none.
 *
 * The quota is a share of the whole group, rounded down. A tie that would pass it leaves all the tied
 * out: it is never broken by the order of rows, and nobody moves up.
 */
const schema = later(() => closed({
  kind: z.literal('grades'),
  clause: z.string(),
  /** The best grade, and the line from which a unit may have it. */
  best: closed({ grade: z.string(), from: closed({ parameter: z.string() }), eligibility: z.string().optional() }),
  /** The good grade, and the line from which a unit has it. */
  good: closed({ grade: z.string(), from: closed({ parameter: z.string() }) }),
  /** The grade below that line, and what follows from it. */
  poor: closed({ grade: z.string(), consequence: z.string().optional() }),
  /** Of every group; `eligibility` shows places, how many are used, and who is tied. */
  quota: closed({
    /** The share of a group that may have the best grade; rounded down. */
    share: z.number().positive().max(1),
    eligibility: z.string(),
  }),
}));
export type Grades = z.infer<typeof schema>;

export const grades: OutcomeKind<Grades> = {
  kind: 'grades',
  schema,
  gradesEveryUnit: true,
  thresholds: ({ clause, best, good }) => [
    { what: 'grade', clause, parameter: best.from.parameter, best: true },
    { what: 'grade', clause, parameter: good.from.parameter, best: false },
  ],
  contradictions: ({ best, good, poor }) =>
    new Set([best.grade, good.grade, poor.grade]).size === 3 ? [] : [faultOf('gradesAlike')],
  describe,
  compile,
};

function describe({ best, good, poor, quota }: Grades, tell: Description): string[] {
  const [first, second, third] = [best, good, poor].map(({ grade }) => tell.grade(grade)) as [string, string, string];
  const percent = new Decimal(quota.share).times(100).toString();
  return [
    tell.say('gradeLines', { best: first, good: second, poor: third, bestLine: tell.question(best.from.parameter), goodLine: tell.question(good.from.parameter) }),
    tell.say('gradeQuota', { best: first, good: second, percent }),
    tell.say('gradeTies', { good: second }),
    tell.say('gradeWaits'),
    ...(best.eligibility ? [tell.say('gradeBrings', { grade: first, what: tell.eligibility(best.eligibility) })] : []),
    ...(poor.consequence ? [tell.say('gradeBrings', { grade: third, what: tell.consequence(poor.consequence) })] : []),
  ];
}

/** How the best grade falls out in one group. */
interface Cut {
  /** null while somebody's result is still open. */
  winners: ReadonlySet<number> | null;
  tied: ReadonlySet<number>;
  /** Of the tied; or of those whose open result may yet reach the line. */
  names: Text;
}

function compile(spec: Grades, settings: Settings): (run: Run) => void {
  const [bestLine, goodLine] = [line(settings, spec.best.from.parameter), line(settings, spec.good.from.parameter)];
  const share = new Decimal(spec.quota.share);

  return (run) => {
    for (const members of groups(run)) gradeGroup(run, members);
  };

  function gradeGroup(run: Run, members: readonly number[]): void {
    const places = share.times(members.length).floor().toNumber();
    const cut = bestLine === null || goodLine === null ? null : draw(run, members, places, bestLine);
    const entry = {
      code: spec.quota.eligibility,
      places,
      used: cut?.winners?.size ?? null,
      tied: [...(cut?.tied ?? [])].map((unit) => run.units[unit]?.id ?? ''),
    };
    for (const unit of members) {
      if (run.isInvalid(unit)) continue;
      run.addEligibility(unit, entry);
      if (places === 0) noteNoPlaces(run, unit, members.length);
      if (cut) gradeUnit(run, unit, cut, places);
      else noteUnset(run, unit);
    }
  }

  function gradeUnit(run: Run, unit: number, cut: Cut, places: number): void {
    if (run.isOpen(unit)) return;
    const total = run.leastTotal(unit);
    if (total < (goodLine ?? 0)) {
      run.grade.set(unit, spec.poor.grade);
      if (spec.poor.consequence) run.addConsequence(unit, { code: spec.poor.consequence, row: NONE, period: null });
    } else if (total < (bestLine ?? 0)) run.grade.set(unit, spec.good.grade);
    else if (cut.winners === null) run.note(unit, null, 'PENDING', gradeWords.groupWaits, { names: cut.names });
    else if (cut.winners.has(unit)) {
      run.grade.set(unit, spec.best.grade);
      if (spec.best.eligibility) run.addEligibility(unit, { code: spec.best.eligibility });
    } else {
      run.grade.set(unit, spec.good.grade);
      const slots = { names: cut.names, total: toNumber(total, settings.digits), places };
      if (cut.tied.has(unit)) run.note(unit, null, 'NEEDS_JUDGEMENT', gradeWords.tiedOverLine, slots);
    }
  }

  function noteNoPlaces(run: Run, unit: number, members: number): void {
    const group = run.units[unit]?.group?.trim() || gradeWords.ungrouped;
    run.note(unit, null, 'NEEDS_JUDGEMENT', gradeWords.noPlaces, { group, members, share: share.times(100).toString() });
  }

  function noteUnset(run: Run, unit: number): void {
    const keys = [spec.best.from.parameter, spec.good.from.parameter].filter((key) => settings.parameter(key) === null);
    run.note(unit, null, 'NEEDS_PARAM', gradeWords.thresholdsUnset, { questions: questionsOf(settings, keys) });
  }
}

/** A threshold, scaled; null while nobody has decided it. */
export function line(settings: Settings, parameter: string): Scaled | null {
  const value = settings.parameter(parameter);
  return typeof value === 'number' ? settings.scale(value) : null;
}

/** The questions of parameters, as people are asked them. */
export function questionsOf({ rulebook }: Settings, keys: readonly string[]): Text {
  const asked = rulebook.parameters.filter(({ key }) => keys.includes(key)).map(({ question }) => question);
  return { zh: asked.map(({ zh }) => `“${zh}”`).join(''), en: asked.map(({ en }) => en).join(' ') };
}

/** Units by group; those without one form one group. */
function groups(run: Run): Iterable<number[]> {
  const byName = new Map<string, number[]>();
  run.units.forEach((unit, index) => {
    const name = unit.group?.trim() ?? '';
    const members = byName.get(name);
    if (members) members.push(index);
    else byName.set(name, [index]);
  });
  return byName.values();
}

function draw(run: Run, members: readonly number[], places: number, line: Scaled): Cut {
  const names = (units: readonly number[]): Text => joined(units.map((unit) => run.units[unit]?.id ?? ''));
  const waitsFor = members.filter((unit) => run.isInvalid(unit) || (run.isOpen(unit) && run.mostTotal(unit) >= line));
  if (waitsFor.length > 0) return { winners: null, tied: new Set(), names: names(waitsFor) };
  const total = (unit: number | undefined): Scaled => (unit === undefined ? UNKNOWN : run.leastTotal(unit));
  const candidates = members.filter((unit) => !run.isOpen(unit) && total(unit) >= line).sort((a, b) => total(b) - total(a));
  const [last, next] = [total(candidates[places - 1]), total(candidates[places])];
  // A tie is over the line when the last place and the first without one have the same total.
  const tied = members.filter((unit) => last === next && !run.isOpen(unit) && total(unit) === last);
  const winners = tied.length === 0 ? candidates.slice(0, places) : candidates.filter((unit) => total(unit) > last);
  return { winners: new Set(winners), tied: new Set(tied), names: names(tied) };
}
