import { times } from '../../text/figures';
import { pattern } from '../../text/match';
import type { Stretch } from '../../text/words';
import type { Ask, Finding } from '../shape';
import { finding, only, stretches, together, type Part } from './build/part';
import { DONE, doneOrNot } from './build/kinds';
import { factsOf, type Fact } from './facts';
import { whole } from './wholes/whole';

/** Parts that hold more than one rule, or one rule for several indicators or types of units. */

export interface Tools {
  readonly build: (part: Part) => Finding | null;
  readonly partOf: (section: Stretch, part: Part) => Part;
}

export function composites(part: Part, tools: Tools): Finding | null {
  return forEach(part, tools) ?? byType(part, tools) ?? others(part, tools) ?? shareThenSteps(part);
}

/** 及时率、办结率、满意率各占5分，达到95%得满分: the same rule for each of them. */
function forEach(part: Part, { build }: Tools): Finding | null {
  const shared = factsOf(part.facts, 'each');
  const [each] = shared;
  if (!each || shared.length > 1) return null;
  if (part.weight !== null && times(each.points, each.names.length) !== part.weight) return null;
  const facts = part.facts.filter((fact) => fact.is !== 'each');
  // 制定方案、召开会议的，各得3分: each of them is done or not.
  if (facts.every(({ is }) => is === 'weight') && each.names.every(({ name }) => DONE.test(name))) return together(each.names.map(({ name, start, end }) => doneOrNot(name.replace(/的$/, ''), each.points, [{ start, end }])));
  const one = build({ ...part, facts, weight: each.points, text: part.text });
  const draft = one?.drafts[0];
  if (!one || !draft || one.drafts.length > 1) return null;
  return merged(each.names.map(({ name, start, end }) => ({ ...one, drafts: [{ rule: { ...draft.rule, name }, rests: [{ start, end }, ...draft.rests] }] })));
}

const TYPE = /^(?:[A-Za-z甲乙丙丁一二三四]类|.{0,8}(?:类|组|型|乡镇|街道|镇街|村|社区|片区|城区|山区|平原|县区|高中|初中|小学|中学|学校|幼儿园|医院|企业))(?:村|乡镇|单位|部门|社区|镇|街道)?$/;

/** A类村达80%得6分、B类村达60%得6分: one rule for each type. */
function byType(part: Part, { build }: Tools): Finding | null {
  const worths = factsOf(part.facts, 'worth').filter(({ points }) => points !== 0);
  if (worths.length < 2 || factsOf(part.facts, 'step').length === 0) return null;
  const names = worths.map(({ text }) => text.replace(/(?:完成率?|达到?|考核)+$/, ''));
  if (new Set(names).size !== names.length || names.some((name) => !TYPE.test(name))) return null;
  const found = worths.map((worth, at) => {
    const types: Fact = { is: 'types', name: names[at] as string, start: worth.start, end: worth.end };
    return build({ ...part, facts: [...part.facts.filter((fact) => fact.is !== 'worth' || fact === worth || fact.points === 0), types] });
  });
  return found.every((each) => each !== null) ? merged(found) : null;
}

const apart = pattern('(?<x>[^Ⓐ-Ⓩ，；]{2,12})(?:不(?:参与|纳入|作)?考核|不作要求)[；，。](?<o>(?:其他|其余)[^Ⓐ-Ⓩ，；]{0,4}?(?:乡镇|镇街|村|单位|部门|街道|社区))(?<r>.+)');

/** 山区乡镇不考核；其他乡镇…: what becomes of the points of the first is not said. */
function others(part: Part, { build, partOf }: Tools): Finding | null {
  const match = whole(part, apart);
  const rest = match?.stretch('r');
  const name = match?.stretch('o');
  if (!match || !rest || !name) return null;
  const inner = partOf(rest, part);
  const found = build({ ...inner, facts: [...inner.facts, { is: 'types', name: match.symbols('o'), ...name }] });
  if (!found) return null;
  return { ...found, asks: [{ text: 'leftOut', slots: { who: match.symbols('x') }, at: found.drafts.flatMap((_, at) => [[at, '/without'] as const, [at, '/types'] as const]) }, ...found.asks] };
}

/** 90%以上按比例得分，低于90%的每低1个百分点再扣0.2分 */
function shareThenSteps(part: Part): Finding | null {
  const [share] = factsOf(part.facts, 'share');
  const [step] = factsOf(part.facts, 'step');
  if (!share?.base?.low || !step?.base?.top || part.weight === null || !only(part.facts, 'share', 'step', 'shareCapped')) return null;
  if (step.side !== 'below' || step.sign > 0 || share.base.low.at !== step.base.top.at || factsOf(part.facts, 'step').length > 1) return null;
  const capped = part.facts.some(({ is }) => is === 'shareCapped');
  const first = finding({ kind: 'measured', weight: part.weight, measure: { of: 'ratio' }, scale: { by: 'share' } }, [share], capped ? [] : [{ text: 'overTarget', at: [[0, '/max'], [0, '/scale/over']] }]);
  const second = finding(
    { kind: 'measured', max: 0, rows: 'A1', measure: { of: 'ratio' }, scale: { by: 'steps', from: step.base.top.at, below: { each: step.each.value, points: -step.points.value }, start: 0 } },
    stretches([step]),
    [
      { text: 'part', at: [[0, '/scale/below/part']] },
      { text: 'mostTaken', at: [[0, '/min']] },
    ],
  );
  const both = together([first, second]);
  return { ...both, asks: [{ text: 'fromWhat', at: [[0, '/scale'], [1, '/scale/start'], [1, '/rows']] }, ...both.asks] };
}

/** Findings of one sentence: a question that all of them have is asked once. */
function merged(findings: readonly Finding[]): Finding {
  const all = together(findings);
  const asks: Ask[] = [];
  for (const ask of all.asks) {
    const same = asks.findIndex(({ text, slots }) => text === ask.text && JSON.stringify(slots) === JSON.stringify(ask.slots));
    const before = asks[same];
    if (before) asks[same] = { ...before, at: [...before.at, ...ask.at] };
    else asks.push(ask);
  }
  return { ...all, asks };
}
