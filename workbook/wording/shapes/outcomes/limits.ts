import type { Clause } from '../../text/clauses';
import { sectionsOf } from '../../text/clauses';
import { isTooLong, lineOf } from '../../text/line';
import { pattern } from '../../text/match';
import type { Stretch, Words } from '../../text/words';
import { together } from '../items/build/part';
import type { Ask, Draft, Finding, Shape } from '../shape';
import { conditionOf, type Condition } from './conditions';
import { consequencesOf, type Consequence } from './consequences';
import { cutAt, matchedIn, pieceOf, sentencesOf, stretchOf } from './sentences';
import { JUDGED, UNITS } from './vocabulary';

/** 发生…的，一票否决; 总分低于60分的，约谈; 有下列情形之一的，定为不合格：① ② */
export const limits: Shape = {
  name: 'limits',
  read: ({ weight, column }, words) => listed(words, weight) ?? bySentences(words, weight) ?? underHeading(words, weight, column),
};

function bySentences(words: Words, weight: number | null): Finding | null {
  const found = sentencesOf(words).map((sentence) => sentenceOf(words, sentence, weight));
  return found.length > 0 && found.every((each) => each !== null) ? together(found as Finding[]) : null;
}

const SPLIT = new RegExp(`(?:的(?:${UNITS})?|者)，?|，`, 'g');

/** One sentence: what must be the case, and what follows. The cut is where both are certain. */
function sentenceOf(words: Words, sentence: Clause, weight: number | null): Finding | null {
  if (isTooLong(sentence)) return null;
  for (const cut of sentence.text.matchAll(SPLIT)) {
    const [before, after] = [pieceOf(words, sentence, 0, cut.index), pieceOf(words, sentence, cut.index + cut[0].length, sentence.text.length)];
    const consequences = after && consequencesOf(words, after);
    const condition = before && consequences && conditionOf(words, before, weight);
    if (condition) return finding(words, condition, [stretchOf(before)], consequences);
  }
  return null;
}

const HEAD = '(?:凡|对|对于)?(?:出现|发生|存在|具有|有|因)?(?:下列|以下)(?:情形|情况|问题|行为|事项|现象|事件)?(?:之一)?(?:的|者)?(?:的)?(?:单位|乡镇|村)?';

/** A head that says what follows, and a list of what must be the case. */
function listed(words: Words, weight: number | null): Finding | null {
  const colon = words.symbols.indexOf('：');
  if (colon < 0) return null;
  const head = lineOf(words, { start: 0, end: colon });
  const match = matchedIn(words, head, pattern(`(?<head>${HEAD})，?(?<cons>.+)`)) ?? matchedIn(words, head, pattern('(?<head>(?<cons>(?:实行)?一票否决)(?:制)?(?:的)?(?:事项|情形|情况|指标|项目|内容)?(?:有|包括)?)'));
  const consequences = match?.stretch('cons') ? consequencesOf(words, lineOf(words, match.stretch('cons') as Stretch)) : null;
  if (!match || !consequences) return null;
  const rest = { start: colon + 1, end: words.symbols.length };
  const numbered = sectionsOf(words).filter(({ start, numbered: number }) => number && start > colon);
  const entries = numbered.length > 0 ? numbered.map((section) => lineOf(words, section)) : cutAt(words, rest, /[；。]/);
  const condition = anyOfThese(words, entries, weight);
  return condition && finding(words, condition, [match.stretch('head') as Stretch, ...entries.map(stretchOf)], consequences);
}

function anyOfThese(words: Words, entries: readonly Clause[], weight: number | null): Condition | null {
  const found = entries.map((entry) => conditionOf(words, withoutOf(words, entry), weight));
  if (entries.length === 0 || found.includes(null)) return null;
  const conditions = found as Condition[];
  if (conditions.length === 1) return conditions[0] as Condition;
  const asks = conditions.flatMap((each, place) => each.asks.map((ask) => ({ ...ask, at: ask.at.map((pointer) => `/any/${place}${pointer}`) })));
  return { when: { any: conditions.map(({ when }) => when) }, asks, figured: false };
}

const HAPPENS = /^(?:凡|因)?(?:发生|出现|存在|受到|被|造成|瞒报|虚报|谎报|弄虚作假|编造|拒不|违反)/;

/** 领导班子成员严重违纪违法: nothing but what must not be. */
const GRAVE = /^[^Ⓐ-ⓀⓂ-Ⓩ，]{0,20}(?:违纪违法|违法犯罪|安全事故|责任事故|群体性事件|弄虚作假|刑事处罚)(?:的|行为|案件)*$/;

/** Under the heading 一票否决 it is enough to say what must not happen. */
function underHeading(words: Words, weight: number | null, column: string): Finding | null {
  if (!/^(?:一票否决|否决)(?:事项|情形|指标|项目|项|条件|内容)?$/.test(column.trim())) return null;
  const entries = sentencesOf(words);
  const condition = entries.every(({ text }) => HAPPENS.test(text) || GRAVE.test(text)) ? anyOfThese(words, entries, weight) : null;
  if (!condition) return null;
  const rests = entries.map(stretchOf);
  return finding(words, condition, rests, [{ rule: { kind: 'veto' }, asks: 'effect', clause: entries[0] as Clause }]);
}

/** The 的 at the end of an entry belongs to no name. */
function withoutOf(words: Words, clause: Clause): Clause {
  return /[的者]$/.test(clause.text) ? (pieceOf(words, clause, 0, clause.text.length - 1) ?? clause) : clause;
}

function finding(words: Words, condition: Condition, rests: readonly Stretch[], consequences: readonly Consequence[]): Finding {
  const drafts = consequences.map(({ rule: { kind, ...members }, clause }): Draft => {
    // A veto cannot look at vetoes: what led to the other one is entered as an event.
    const when = kind === 'veto' && condition.when['of'] === 'veto' ? { of: 'events', item: 'E1', kind: '一票否决' } : condition.when;
    return { rule: { kind, when, ...members }, rests: [...rests, stretchOf(clause)] };
  });
  const asks = [
    ...condition.asks.map(({ text, slots, at }): Ask => ({ text, ...(slots && { slots }), at: drafts.flatMap((_, draft) => at.map((pointer) => [draft, `/when${pointer}`] as const)) })),
    ...consequences.flatMap(({ asks: about }, draft): Ask[] => {
      if (about === 'effect') return [{ text: 'vetoEffect', at: [[draft, '/then']] }];
      return about === 'grade' ? [{ text: 'highestGrade', at: [[draft, '/kind'], [draft, '/eligibility']] }] : [];
    }),
  ];
  const unclear = rests.flatMap((stretch) => judgedIn(words, stretch));
  return { drafts, asks, unclear };
}

function judgedIn({ symbols }: Words, { start, end }: Stretch): Stretch[] {
  return [...symbols.slice(start, end).matchAll(JUDGED)].map((found) => ({ start: start + found.index, end: start + found.index + found[0].length }));
}
