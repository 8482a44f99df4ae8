import { outcomeKinds } from '../../kinds';
import { leaves, type Condition } from '../../kinds/conditions';
import type { Stage } from '../../kinds/conditions/condition';
import { awardCodes } from '../../kinds/outcomes/award';
import { scaleOf } from '../../kinds/scales';
import type { OutcomeStage } from '../../model/kind';
import { RULEBOOK_LIMITS } from '../limits';
import { condition } from './conditions';
import type { Look, Path } from './look';
import { scale } from './scales';
import type { AwardBy, GradeLine, Wider } from './specs';

/** What an outcome may look at: all that is settled before it. */
const before: Record<OutcomeStage, Stage> = { veto: 'veto', grading: 'veto', downgrade: 'grading', trigger: 'grading', award: 'grading' };

/** Vetoes, grades, downgrades, what follows, what is paid: what each names, and whether it says enough and no more. */
export function outcomes(look: Look): void {
  const vetoes = vetoCodes(look.outcomes);
  twice(look, look.outcomes.filter(({ kind }) => kind === 'veto'), vetoes);
  const earlier: string[] = [];
  look.outcomes.forEach((outcome, at) => {
    const stage = outcomeKinds.find(({ kind }) => kind === outcome.kind)?.stage;
    if (!stage) return;
    const path = ['outcomes', at];
    // A veto may look at those before it.
    conditions(look, outcome, before[stage], stage === 'veto' ? earlier : vetoes, path);
    earlier.push(...vetoCodes([outcome]));
    for (const key of ['to', 'atMost'] as const) look.unknown(outcome[key], look.grades, 'aGrade', [...path, key]);
    look.unknown(outcome.then?.atMost, look.grades, 'aGrade', [...path, 'then', 'atMost']);
    if (stage === 'grading') outcome.grades?.forEach((each, index) => line(look, each, [...path, 'grades', index]));
    if (stage === 'downgrade' && [outcome.by, outcome.to, outcome.atMost].filter((each) => each !== undefined).length !== 1) look.fault(path, 'downOne');
    if (stage === 'trigger' && (outcome.consequence === undefined) === (outcome.eligibility === undefined)) look.fault(path, 'triggerOne');
    if (stage === 'award') award(look, outcome, path);
  });
  const awards = look.outcomes.filter(({ kind }) => kind === 'award');
  twice(look, awards, awardCodes(awards));
}

const vetoCodes = (list: readonly Wider[]): string[] => list.flatMap(({ kind, code }) => (kind === 'veto' && code !== undefined ? [code] : []));

/** A code that another of the same kind has, too. */
function twice(look: Look, list: readonly Wider[], codes: readonly string[]): void {
  codes.forEach((code, at) => {
    const own = list[at];
    if (own && codes.indexOf(code) !== at) look.fault(['outcomes', look.outcomes.indexOf(own), 'code'], 'twice', { name: code });
  });
}

function conditions(look: Look, outcome: Wider, stage: Stage, vetoes: readonly string[], path: Path): void {
  const all = outcomeKinds.find(({ kind }) => kind === outcome.kind)?.conditions?.(outcome) ?? [];
  const count = all.reduce((sum, { when }) => sum + leaves(when as Condition).length, 0);
  if (count > RULEBOOK_LIMITS.conditions) look.fault(path, 'tooManyConditions', { count, limit: RULEBOOK_LIMITS.conditions });
  else for (const { when, path: inner } of all) condition(look, when as Condition, [...path, ...inner], stage, { vetoes });
}

function line(look: Look, { share, places }: GradeLine, path: Path): void {
  if (share !== undefined) look.share(share, [...path, 'share']);
  if (share !== undefined && places !== undefined) look.fault(path, 'shareAndPlaces');
}

/** Scales that give an amount of a total or of a place. */
const ofAwards = ['bands', 'line', 'steps', 'places'];

function award(look: Look, outcome: Wider, path: Path): void {
  const by = outcome.by as AwardBy;
  Object.keys(by.grades ?? {}).forEach((grade) => look.unknown(grade, look.grades, 'aGrade', [...path, 'by', 'grades', grade]));
  if (by.score !== undefined) look.above(by.score, 0, 'theWeight', [...path, 'by', 'score']);
  look.unknown(by.item, look.codes, 'anItem', [...path, 'by', 'item']);
  if (by.scale) {
    scale(look, by.scale, outcome.on === 'place', [...path, 'by', 'scale']);
    if (scaleOf(by.scale.by).among || !ofAwards.includes(by.scale.by)) look.fault([...path, 'by', 'scale', 'by'], 'scaleOfAward');
    if (by.scale.by === 'steps' && by.scale.start === undefined) look.fault([...path, 'by', 'scale'], 'stepsStart');
  }
  if (outcome.share !== undefined) look.share(outcome.share, [...path, 'share']);
  if (outcome.amount !== undefined && outcome.attribute !== undefined) look.fault([...path, 'attribute'], 'amountOrAttribute');
}
