import { both, type Text } from '../../../shared/i18n/language';
import { ruleSheet } from '../../../shared/i18n/rule-sheet';
import type { Loose } from '../grammar/fields';
import type { Lexicon, Names } from '../grammar/names';
import { down } from '../grammar/cells';
import { runsOf, scaleStatements } from '../grammar/scale-statements';
import { writeStatements } from '../grammar/statements';
import { awardFields, impliedConsequence, impliedEligibility } from '../reading/read-outcomes';
import { texts, type BlockWriter, type Refusals } from './writer';

export interface OutcomeBlocks {
  readonly vetoes: BlockWriter;
  readonly gradings: BlockWriter;
  readonly uses: BlockWriter;
  readonly awards: BlockWriter;
}
export interface FollowingNames {
  readonly consequence: Lexicon;
  readonly eligibility: Lexicon;
}

/** Every outcome into the block of its kind, with its place in the order of all. */
export function writeOutcomes(outcomes: readonly Loose[], blocks: OutcomeBlocks, names: Names, following: FollowingNames, refusals: Refusals): void {
  const plans = outcomes.filter(({ kind }) => kind === 'grading').length;
  let plan = 0;
  let order = 0;
  outcomes.forEach((outcome, at) => {
    const where = both(ruleSheet, 'outcome-place', { number: at + 1 });
    const { kind, clause, ...rest } = outcome;
    const next = (): number => ++order;
    if (kind === 'veto') {
      const { code, message, when, then, ...more } = rest;
      refuse(more, where, refusals);
      blocks.vetoes.row(where, { order: next(), code, ...texts('message', message), when, then, clause }, names);
    } else if (kind === 'grading') {
      plan++;
      const { pool, tie, grades, ...more } = rest as { pool?: unknown; tie?: unknown; grades: readonly Loose[] };
      refuse(more, where, refusals);
      for (const line of grades) blocks.gradings.row(where, { order: next(), plan: plans > 1 ? String(plan) : undefined, ...line, pool, tie, clause }, names);
    } else if (kind === 'downgrade') {
      const { when, ...how } = rest;
      const content = Object.keys(how).length === 1 ? down.write(how, names) : null;
      if (content === null) refusals.add('refused-member', { where, member: 'by/to/atMost' });
      blocks.uses.row(where, { order: next(), what: kind, when, content: content ?? undefined, clause }, names);
    } else if (kind === 'trigger') {
      const { when, consequence, eligibility, ...more } = rest as { when: unknown; consequence?: string; eligibility?: string };
      refuse(more, where, refusals);
      if ((consequence === undefined) === (eligibility === undefined)) refusals.add('refused-member', { where, member: 'consequence/eligibility' });
      const what = consequence === undefined ? 'eligibility' : 'consequence';
      const code = consequence ?? eligibility ?? '';
      blocks.uses.row(where, { order: next(), what, when, content: following[what].nameOf(code), clause }, names);
    } else if (kind === 'award') writeAward(rest, clause, where, next(), blocks.awards, names, refusals);
    else refusals.add('refused-kind', { where, kind: String(kind) });
  });
}

function writeAward({ code, amount, attribute, by, on, pool, times, share, ...more }: Loose, clause: unknown, where: Text, order: number, awards: BlockWriter, names: Names, refusals: Refusals): void {
  refuse(more, where, refusals);
  if (amount !== undefined && attribute !== undefined) refusals.add('refused-member', { where, member: 'attribute' });
  const [how = '', value] = Object.entries(by as Loose)[0] ?? [];
  let params: string | null;
  let scale: unknown;
  if (how === 'scale') {
    const { by: shape, ...rest } = value as Loose;
    scale = shape;
    const target = shape === 'places' && Array.isArray(rest.points) ? { ...rest, points: runsOf(rest.points as number[]) } : rest;
    const { said, unsaid } = writeStatements('scale', target, names, scaleStatements[String(shape)] ?? []);
    for (const member of unsaid) refusals.add('refused-member', { where, member });
    params = said.length > 0 ? said.join('；') : null;
  } else params = awardFields[how]?.field.write(value, names) ?? null;
  if (params === null) refusals.add('refused-member', { where, member: `by.${how}` });
  awards.row(where, { order, code, amount: amount ?? attribute, by: how, scale, params: params ?? undefined, on, pool, times, share, clause }, names);
}

function refuse(more: Loose, where: Text, refusals: Refusals): void {
  for (const [member, value] of Object.entries(more)) if (value !== undefined) refusals.add('refused-member', { where, member });
}

/** Whether what follows needs no line of its own: the row that names it says all. */
export function isImplied(what: 'consequence' | 'eligibility', code: string, entry: Loose, outcomes: readonly Loose[]): boolean {
  const naming = outcomes.filter((outcome) => outcome.kind === 'trigger' && outcome[what] === code);
  const [first] = naming;
  if (!first) return false;
  const implied = what === 'consequence' ? impliedConsequence(code, String(first.clause)) : impliedEligibility(code, String(first.clause));
  const same = (a: unknown): string => JSON.stringify(typeof a === 'string' ? { zh: a, en: a } : (a ?? null));
  return Object.keys({ ...implied, ...entry }).every((key) => same(implied[key]) === same(entry[key]));
}
