import { plus } from '../../text/figures';
import { clausesOf, sectionsOf, type Section } from '../../text/clauses';
import type { Stretch, Words } from '../../text/words';
import type { PrintedCell } from '../../types';
import type { Finding, Shape } from '../shape';
import { bands, limits } from './build/bands';
import { events } from './build/events';
import { heavier } from './build/heavier';
import { kinds } from './build/kinds';
import { anyOf, eitherOf, together, type Builder, type Part } from './build/part';
import { placeChanges, places } from './build/places';
import { share } from './build/share';
import { steps } from './build/steps';
import { composites } from './composites';
import { factsOf, type Fact } from './facts';
import { readClause } from './read-clause';
import { wholes } from './wholes';
import { given } from './wholes/given';
import { progressive } from './wholes/progressive';

/** Tried in this order; each takes a part only where it can place every fact in it. */
const builders: readonly Builder[] = [steps, share, bands, limits, places, placeChanges, kinds, heavier, events];

/** Everything that scores an item. */
export const items: Shape = {
  name: 'items',
  read: (cell, words) => {
    if (NO_RULES.test(cell.column.trim())) return { drafts: [], asks: [], unclear: [] };
    return inParts(cell, words);
  },
};

/** Columns that say who, when, where from, and how much is to be done: their figures are no points. */
const NO_RULES = /^(?:责任(?:单位|部门|人|领导)|牵头(?:单位|部门)|配合单位|数据来源|资料来源|序号|编号|分值|标准分|权重|得分|自评(?:得?分)?|考核得分|核定得?分|目标(?:值|任务|要求)?|任务目标|指标值|指标解释|指标定义|指标说明|基本情况|考核(?:依据|方式|周期|对象|时间|期)|组织实施|完成时限|时间要求|联系(?:人|电话|方式)|单位|计量单位)$/;

function inParts({ weight, column }: PrintedCell, words: Words): Finding | null {
  const sections = sectionsOf(words);
  const read = sections.map((section) => partOf(section, words, column, weight, sections.filter(({ numbered }) => numbered).length > 1));
  const listed = enumerated(read, weight);
  if (listed) return listed;
  const parts = asOne(governed(read), weight, words);
  const unweighed = read.every((part) => part.several && !part.weight);
  const nought = parts.length > 1 ? parts.filter(takesAll) : [];
  const findings = parts.filter((part) => !nought.includes(part)).flatMap((part): Finding[] => {
    // Where no part has a full mark of its own, takes that grow are from that of the cell.
    const found = built(part) ?? bySentences(part) ?? (unweighed ? progressive({ ...part, weight }) : null);
    if (found) return [found];
    return part.facts.some((fact) => scores(fact, part)) ? [{ drafts: [], asks: [], unclear: unread(part) }] : [];
  });
  if (!findings.some(({ drafts }) => drafts.length > 0)) {
    const all = [...findings, ...nought.map((part) => ({ drafts: [], asks: [], unclear: unread(part) }))];
    return all.length === 0 ? null : together(all);
  }
  return noughtFor(together(findings.map((each) => (each.drafts.length > 0 ? each : asked(each, words)))), nought);
}

const CHANGES: readonly Fact['is'][] = ['doubled', 'floor', 'part', 'round', 'once', 'highest', 'below', 'uncapped', 'shareCapped'];

/** 1.每处扣1分；2.…的，加倍扣分；3.扣完为止: one rule, and what changes it. */
function asOne(parts: Part[], weight: number | null, words: Words): Part[] {
  const [first, ...rest] = parts;
  const last = parts[parts.length - 1];
  const changes = ({ facts }: Part): boolean => facts.length > 0 && facts.every((fact) => CHANGES.includes(fact.is) || ofItem(fact, words));
  if (!first || !last || rest.length === 0 || !rest.every(changes) || changes(first)) return parts;
  const section = { start: first.section.start, end: last.section.end };
  return [{ ...first, facts: parts.flatMap(({ facts }) => facts), weight: weight ?? first.weight, section, text: words.plain(section), several: false }];
}

/** ③全年未开展的，本项不得分: beside other parts it speaks of them. */
const takesAll = ({ facts, words, numbered }: Part): boolean => numbered && anyOf(facts, 'zeroEvent') && facts.every((fact) => fact.is === 'floor' || fact.is === 'who' || ofItem(fact, words));

/** 未开展的，本项不得分 */
const ofItem = (fact: Fact, words: Words): boolean => fact.is === 'zeroEvent' && /[本该此]项/.test(words.plain(fact));

function noughtFor(found: Finding, parts: readonly Part[]): Finding {
  const events = parts.flatMap(({ facts }) => factsOf(facts, 'zeroEvent'));
  if (events.length === 0) return found;
  const drafts = found.drafts.map(({ rule, rests }) => ({ rule: { ...rule, zero: events.reduce<unknown>((zero, { text }) => eitherOf(zero, text), rule['zero']) }, rests: [...rests, ...events.map(({ start, end }) => ({ start, end }))] }));
  return { ...found, drafts, asks: [...found.asks, { text: 'noughtOfAll', at: drafts.map((_, at) => [at, '/zero'] as const) }] };
}

/** Of a cell that is read the part that is not: its points would be missed. */
function asked(finding: Finding, words: Words): Finding {
  const first = finding.unclear[0];
  return first && finding.asks.length === 0 ? { ...finding, asks: [{ text: 'unreadPart', slots: { words: words.plain(first) }, at: [] }] } : finding;
}

const POINTS = /[ⓅⓆⓇⓈⓃ]|不得分|满分/;

/** 有下列情形之一的，每次扣1分：①…②…: one rule for all that is listed. */
function enumerated(parts: readonly Part[], weight: number | null): Finding | null {
  const [first, ...rest] = parts;
  if (!first || first.numbered || rest.length < 2 || !/下列|以下|如下/.test(first.text) || rest.some(({ words, section }) => POINTS.test(words.symbols.slice(section.start, section.end)))) return null;
  const found = built({ ...first, several: false, weight });
  const draft = found?.drafts[0];
  if (!found || !draft || found.drafts.length > 1 || draft.rule.kind !== 'deduct') return { drafts: [], asks: [], unclear: unread(first) };
  const kinds = rest.map(({ text }) => text.replace(/[；。，]+$/, '')).map((name) => ({ code: name, name }));
  return { ...found, drafts: [{ rule: { ...draft.rule, kinds }, rests: [...draft.rests, ...rest.map(({ section }) => section)] }] };
}

const GOVERNING: readonly Fact['is'][] = ['floor', 'part', 'round', 'once', 'who'];

/** What stands before the numbers, or says of itself that it speaks of all, goes into every part. */
function governed(parts: readonly Part[]): Part[] {
  const [first, ...rest] = parts;
  if (!first || rest.length === 0) return [...parts];
  const all = parts.flatMap((part) => part.facts.filter((fact) => GOVERNING.includes(fact.is) && ((part === first && !part.numbered) || /^(?:以上|上述|各[项条])/.test(part.words.plain(fact)))));
  if (all.length === 0) return [...parts];
  return parts.flatMap((part) => {
    const own = part.facts.filter((fact) => !all.includes(fact));
    if (part === first && !part.numbered && own.every(({ is }) => is === 'setting' || is === 'weight' || is === 'keyword')) return [];
    return [{ ...part, facts: [...own, ...all.filter(({ is }) => !anyOf(own, is))] }];
  });
}

/** Whether a fact has to do with points at all: what is checked when, and by whom, has not. */
function scores(fact: Fact, { weight, words }: Part): boolean {
  if (fact.is === 'setting' || fact.is === 'keyword' || fact.is === 'takenOut' || (fact.is === 'who' && weight === null)) return false;
  return fact.is !== 'unknown' || /[ⓅⓆ]|[扣减奖]|[加得计满零给评记]分|分[值数]|比例|折算|平均|[×/]|乘|占|系数|权重|基本分|标准分|Ⓥ/.test(words.symbols.slice(fact.start, fact.end));
}

/** What is shown of a part that gave no rule: the clauses that were not understood, else those that carry points. */
function unread({ facts }: Part): Stretch[] {
  const unknown = facts.filter(({ is }) => is === 'unknown' || is === 'judged');
  return (unknown.length > 0 ? unknown : facts.filter(({ is }) => is !== 'setting' && is !== 'who' && is !== 'keyword')).map(({ start, end }) => ({ start, end }));
}

/** What the clauses say; one that the next goes on from (且…) is what that one requires. */
function factsIn(words: Words, section: Section, column: string): Fact[] {
  const clauses = clausesOf(words, section);
  const said = clauses.map((clause) => readClause(words, clause, column));
  return said.flatMap((facts, at) => {
    const [clause, next] = [clauses[at], clauses[at + 1]];
    const [more] = said[at + 1] ?? [];
    // 未当场制止，或者面积超过300㎡的，加倍扣分
    if (clause && next && more?.is === 'doubled' && /^或/.test(next.text)) {
      (said[at + 1] as Fact[])[0] = { ...more, kinds: [words.plain(clause), ...more.kinds], start: clause.start };
      return [];
    }
    const required = clause && next && clause.mark === '，' && /^(?:并)?且/.test(next.text) && anyOf(said[at + 1] ?? [], 'worth') && facts.every(({ is }) => is === 'setting' || is === 'unknown');
    return required && !/[ⓅⓆⓈⓇ扣加减]|比例|否则|排名/.test(clause.text) ? [{ is: 'requires' as const, text: words.plain(clause), start: clause.start, end: clause.end }] : facts;
  });
}

/** （3分） or 3分。 before everything else: the full mark, and no part of the sentence behind it. */
const HEAD = /^[，；。：]*(?:（(?:共|计|满分|分值|本项|总分)*：?Ⓟ）|(?:满分|共|计|分值|本项|总分)*Ⓟ[。：])(?=.)/;

function partOf(whole: Section, words: Words, column: string, weight: number | null, several: boolean): Part {
  const head = HEAD.exec(words.symbols.slice(whole.start, whole.end))?.[0] ?? '';
  const section = { ...whole, start: whole.start + head.length };
  const said = head === '' ? undefined : words.token(whole.start + head.indexOf('Ⓟ'));
  const facts = factsIn(words, section, column);
  if (said) facts.unshift(said.doubt || said.broken || (!several && weight !== null && weight !== said.value) ? { is: 'unknown', start: whole.start, end: section.start } : { is: 'weight', points: said.value, start: whole.start, end: section.start });
  return { facts, weight: several ? ownWeight(facts) : (weight ?? said?.value ?? null), column, words, section, text: words.plain(section), several, numbered: section.numbered };
}

/** The full mark that a part says of itself: in brackets, as a cap, or as the most that a figure gives. */
function ownWeight(facts: readonly Fact[]): number | null {
  const said = factsOf(facts, 'weight')[0]?.points;
  if (said !== undefined) return said;
  const points = facts.flatMap((fact) => (fact.is === 'worth' || fact.is === 'line' ? [fact.points] : fact.is === 'word' ? fact.points : [])).filter((each) => typeof each === 'number');
  if (points.length > 0) return Math.max(...points);
  const caps = factsOf(facts, 'cap').filter(({ side }) => side === 'score' || side === 'any').flatMap(({ points: most }) => (typeof most === 'number' ? [most] : []));
  return caps[0] ?? null;
}

function built(part: Part): Finding | null {
  for (const build of wholes) {
    const found = build(part);
    if (found) return found;
  }
  const composed = composites(part, { build: built, partOf: (section, { words, column, weight, several }) => partOf({ ...section, numbered: false }, words, column, weight, several) });
  if (composed) return composed;
  // A full mark in the words that is not that of the cell: which of them holds is not for us to say.
  if (anyOf(part.facts, 'unknown') || (!part.several && part.weight !== null && factsOf(part.facts, 'weight').some(({ points, name }) => name === undefined && points !== part.weight))) return null;
  for (const build of builders) {
    const found = build(part);
    if (found) return found;
  }
  return withEvents(part);
}

/** 甲率达98%得4分，每低…；乙率达95%得2分，每低…: each sentence a rule of its own, where their points add up to the full mark. */
function bySentences(part: Part): Finding | null {
  const { words, section, weight, column } = part;
  if (weight === null || part.several) return null;
  const cuts = [...words.symbols.slice(section.start, section.end)].flatMap((char, at) => (/[；。]/.test(char) ? [section.start + at] : []));
  const pieces = [...cuts, section.end].map((end, at) => partOf({ start: at === 0 ? section.start : (cuts[at - 1] as number) + 1, end, numbered: true }, words, column, null, true)).filter(({ facts }) => facts.length > 0);
  // Only sentences that name each its own figure: two bands of one figure add up too.
  const measured = pieces.every(({ facts, weight: own }) => own !== null && anyOf(facts, 'step') && factsOf(facts, 'worth').some(({ text, points }) => points === own && text.length > 1));
  const names = pieces.map(({ facts }) => factsOf(facts, 'worth')[0]?.text);
  const apart = pairs(pieces, weight);
  if (apart) return apart;
  if (pieces.length < 2 || !measured || new Set(names).size !== names.length || pieces.reduce((sum, { weight: own }) => plus(sum, own ?? 0), 0) !== weight) return null;
  const found = pieces.map(built);
  return found.every((each) => each !== null) ? together(found) : null;
}

/** 有方案的得1分，没有的不得分。有专班的得1分，没有的不得分: each sentence says of one thing whether it is done. */
function pairs(pieces: readonly Part[], weight: number): Finding | null {
  if (pieces.length < 2 || pieces.some(({ weight: own }) => !own) || pieces.reduce((sum, { weight: own }) => plus(sum, own ?? 0), 0) !== weight) return null;
  const found = pieces.map(kinds);
  return found.every((each) => each?.drafts.length === 1) ? together(found as Finding[]) : null;
}

/** A measured item with a take beside it: 每低2个百分点扣1分；档案不全的扣0.5分. */
function withEvents(part: Part): Finding | null {
  const isEvent = ({ is }: Fact): boolean => is === 'event' || is === 'levels' || is === 'takenOut';
  const beside = part.facts.filter(isEvent);
  const rest = part.facts.filter((fact) => !isEvent(fact));
  // A cap might be that of either.
  if (beside.some((fact) => 'sign' in fact && fact.sign >= 0) || anyOf(rest, 'cap')) return null;
  if (!anyOf(beside, 'event', 'levels') || !anyOf(rest, 'step', 'worth', 'share', 'line', 'granted')) return null;
  const granted = anyOf(rest, 'granted');
  const main = (granted ? [given] : [steps, share, bands]).map((build) => build({ ...part, facts: granted ? rest.filter(({ is }) => is !== 'floor') : rest })).find((found) => found !== null);
  const takes = events({ ...part, facts: beside, weight: null, several: true });
  return main && takes ? together([main, takes]) : null;
}
