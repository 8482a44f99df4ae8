import type { Token } from '../../../text/symbols';
import type { Stretch, Words } from '../../../text/words';
import { times } from '../../../text/figures';
import type { Ask, Draft, Finding } from '../../shape';
import type { Cap, Fact, Worth } from '../facts';
import { factsOf } from '../facts';

/** What a builder has before it: the facts of one part of a cell. */
export interface Part {
  readonly facts: readonly Fact[];
  /** The full mark: of the cell, or said within the part. */
  readonly weight: number | null;
  readonly column: string;
  readonly words: Words;
  readonly section: Stretch;
  /** The whole part, figures as printed. */
  readonly text: string;
  /** One of several rules in the cell: its points may be taken from what others give. */
  readonly several: boolean;
  /** Whether a number, or a heading of its own, stands before it. */
  readonly numbered: boolean;
}

/** Puts facts together to rules; null where they are not its own, or where one is left that it cannot place. */
export type Builder = (part: Part) => Finding | null;

export type Rule = Record<string, unknown>;

/** Facts that belong to no rule but may stand beside any. */
const BESIDE: readonly Fact['is'][] = ['setting', 'who', 'keyword', 'weight', 'judged', 'types', 'takenOut'];

/** Whether there are no facts but of these sorts, and such as may stand beside any rule. */
export const only = (facts: readonly Fact[], ...sorts: readonly Fact['is'][]): boolean => facts.every(({ is }) => sorts.includes(is) || BESIDE.includes(is));

export const stretches = (facts: readonly Fact[], ...not: readonly Fact['is'][]): Stretch[] =>
  facts.filter(({ is }) => !not.includes(is) && is !== 'who' && is !== 'keyword' && is !== 'judged').filter((fact) => fact.is !== 'setting' || fact.tokens.length > 0).map(({ start, end }) => ({ start, end }));

/** Points of a worth; null where the full mark that it needs is not known. */
export function pointsOf(worth: Worth, weight: number | null): number | null {
  if (typeof worth === 'number') return worth;
  if (weight === null) return null;
  return worth === 'full' ? weight : times(weight, worth.share);
}

/** What a cap of the whole score comes to; null without a full mark. */
export function capOf({ points }: Cap, weight: number | null): number | null {
  if (typeof points === 'number') return points;
  if (weight === null) return null;
  if (points === 'full') return weight;
  return times(weight, 'factor' in points ? points.factor : points.share);
}

/** The sort of what is measured: of a span that of its ends. */
export const sortOf = (token: Token): Token['sort'] => (token.sort === 'pointsRange' ? 'points' : (token.of ?? token.sort));

export const isPercent = (token: Token): boolean => ['rate', 'percentPoints'].includes(sortOf(token));

/** Members that any item may have besides its own, and the questions about them. */
export function extras(part: Part): { rule: Rule; asks: Ask[] } {
  const rule: Rule = {};
  const asks: Ask[] = [];
  for (const fact of part.facts) {
    if (fact.is === 'attribute') rule[fact.member] = fact.name;
    if (fact.is === 'types') rule['types'] = [fact.name];
    if (fact.is === 'absent') rule['absent'] = fact.how;
    if (fact.is === 'without') rule['without'] = fact.how;
    if (fact.is === 'zeroEvent') rule['zero'] = eitherOf(rule['zero'], fact.text.replace(/的$/, ''));
    if (fact.is === 'requires') rule['zero'] = eitherOf(rule['zero'], `未达到：${fact.text}`);
  }
  const rounds = factsOf(part.facts, 'round');
  const round = rounds[0];
  if (round) {
    const mode = rounds.find((each) => each.mode !== undefined)?.mode;
    rule['round'] = { digits: round.digits, ...(mode ? { mode } : {}) };
    if (!mode) asks.push({ text: 'roundMode', at: [[0, '/round/mode']] });
  }
  return { rule, asks };
}

/** An event that takes all points, beside those that do already. */
export function eitherOf(zero: unknown, kind: string): Rule {
  const event = { of: 'events', item: 'E1', kind };
  if (zero === undefined) return event;
  const before = (zero as Rule)['any'];
  return { any: [...(Array.isArray(before) ? (before as Rule[]) : [zero]), event] };
}

/** Words of judgement beside a rule: shown, and asked who decides, unless the text says it. */
export function judged(part: Part): { asks: Ask[]; unclear: Stretch[] } {
  const found = factsOf(part.facts, 'judged');
  const decided = factsOf(part.facts, 'who');
  const looked = decided.flatMap(({ by }) => by ?? []);
  if (found.length === 0) return { asks: [], unclear: looked };
  return { asks: decided.length > 0 ? [] : [{ text: 'whoDecides', at: [] }], unclear: [...found, ...looked] };
}

export const finding = (rule: Rule, rests: readonly Stretch[], asks: readonly Ask[] = [], unclear: readonly Stretch[] = []): Finding => ({ drafts: [{ rule: rule as Draft['rule'], rests }], asks, unclear });

/** Several findings as one, the places of the asks moved to where their drafts now stand. */
export function together(findings: readonly Finding[]): Finding {
  let before = 0;
  const asks: Ask[] = [];
  for (const each of findings) {
    const shift = before;
    asks.push(...each.asks.map((ask) => ({ ...ask, at: ask.at.map(([draft, pointer]) => [draft + shift, pointer] as const) })));
    before += each.drafts.length;
  }
  return { drafts: findings.flatMap(({ drafts }) => drafts), asks, unclear: findings.flatMap(({ unclear }) => unclear) };
}

export const anyOf = (facts: readonly Fact[], ...sorts: readonly Fact['is'][]): boolean => facts.some(({ is }) => sorts.includes(is));
