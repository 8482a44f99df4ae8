import { Decimal } from 'decimal.js';
import type { Pay } from '../../shared/contract/answer';
import { ScoreRequest, type Fact } from '../../shared/contract/request';
import type { ItemField, RulebookView } from '../../shared/contract/rulebook-view';
import { builtIn, score } from '../../shared';
import type { Rulebook, RulebookItem } from '../../shared/model/rulebook/rulebook';
import type { OpenedItem } from '../../shared/report/item/items';
import type { EligibilityReport } from '../../shared/report/unit/outcomes';
import { reportOf, type EventsReport } from '../../shared/report/report';
import { viewOf } from '../../shared/engine/rulebook-view';
import { engineWords, type EngineText } from '../../shared/i18n/answers/engine';

/**
 * Examples of the pages. Their rows come from the rulebook's own cases; what they come to is what
 * the engine says of those rows alone.
 */
export interface Example {
  rows: string[];
  result: string;
}

interface Candidate {
  facts: Fact[];
  report: EventsReport;
  item: OpenedItem | undefined;
  code: string;
}

/** The plainest example of each status that the cases reach, and of each kind of row that counts. */
export function examplesOf(rulebook: Rulebook, item: RulebookItem, cases: readonly unknown[]): Example[] {
  const view = viewOf(rulebook);
  const found = new Map<string, Candidate>();
  for (const { request } of cases as { request: ScoreRequest }[]) {
    for (const candidate of candidates(ScoreRequest.parse(request), item, view)) {
      const status = candidate.item?.status ?? 'OK';
      const kind = status === 'OK' && candidate.facts.length === 1 && item.kinds ? (candidate.facts[0]?.kind ?? '') : '';
      const best = found.get(`${status} ${kind}`);
      if (!best || weight(candidate) < weight(best)) found.set(`${status} ${kind}`, candidate);
    }
  }
  const fields = view.items.find(({ code }) => code === item.code)?.fields ?? [];
  const order = (status: string): number => ORDER.findIndex((each) => status.startsWith(`${each} `));
  return [...found]
    .filter(([status]) => order(status) >= 0)
    .sort(([a], [b]) => order(a) - order(b))
    .slice(0, MOST)
    .map(([, candidate]) => ({ rows: candidate.facts.map((fact) => rowInWords(item, fact, fields)), result: outcome(candidate) }));
}

const ORDER = ['OK', 'CAPPED', 'FLOORED', 'PENDING', 'NEEDS_PARAM', 'CONFLICT'];
const MOST = 6;

/** The rows of this item that a case has for one unit in the assessed period, scored alone. */
function candidates(request: ScoreRequest, item: RulebookItem, rulebook: RulebookView): Candidate[] {
  return request.units.flatMap((unit) => {
    const isAssessed = (fact: Fact): boolean => fact.year === request.year && (!/-Q/.test(request.period ?? '') || fact.period === request.period);
    const facts = request.facts.filter((fact) => fact.unit === unit.id && fact.item === item.code && isAssessed(fact));
    if (facts.length === 0 || facts.length > 4) return [];
    const { units, problems } = score(builtIn, { ...request, units: [unit], facts, only: null }, { language: 'zh' });
    const answer = units[0];
    if (problems.length > 0 || !answer) return [];
    const report = reportOf(answer, 'events', { rulebook, language: 'zh' });
    const own = report.items.find(({ code }) => code === item.code);
    const says = own ? own.events.some((event) => event.counted && event.points !== 0) : [...vetoes(report), ...brings(report), ...judgements(report, item.code)].length > 0;
    return says ? [{ facts, report, item: own, code: item.code }] : [];
  });
}

/** Few rows with few fields, settled points, and figures as people meet them make the plainest example. */
function weight({ facts, item }: Candidate): number {
  const odd = facts.filter(({ count, of, evidence, value, period }) => Number(count) > 3 || /^(2018|[^2])/.test(period ?? '') || (of !== undefined && Number(of) < 5) || /^[a-z]/.test(evidence ?? '') || /^\s|\s$/.test(String(value)));
  return facts.length * 10 + odd.length * 50 + (item?.score === 0 ? 5 : 0) + facts.flatMap((fact) => Object.keys(fact)).length / 10;
}

function rowInWords(item: RulebookItem, fact: Fact, fields: readonly ItemField[]): string {
  const word = (code: string): string => engineWords[code as EngineText]?.zh ?? code;
  const parts: [string, string | number | null | undefined, ItemField][] = [
    ['期次', fact.period, 'period'],
    ['情形', item.kinds?.find((kind) => kind.code === fact.kind?.trim())?.name ?? fact.kind, 'kind'],
    ['级别', fact.level && word(fact.level.trim()), 'level'],
    ['角色', fact.role && word(fact.role.trim()), 'role'],
    ['数值', fact.value, 'value'],
    ['目标值', fact.target, 'target'],
    ['基数', fact.base, 'base'],
    ['总数', fact.of, 'of'],
    ['次数', fact.count, 'count'],
    ['榜单', fact.series, 'series'],
    ['对象', fact.subject, 'subject'],
    ['日期', fact.date, 'date'],
    ['文号', fact.evidence, 'evidence'],
  ];
  const given = parts.filter(([, value, field]) => fields.includes(field) && value !== undefined && value !== null && String(value).trim() !== '');
  return given.length > 0 ? given.map(([name, value]) => `${name}：${String(value).trim()}`).join('，') : '只填单位和条款';
}

function outcome({ report, item, code }: Candidate): string {
  if (!item) return [...vetoes(report), ...brings(report), ...judgements(report, code)].join('；');
  const reasons = item.events.map((event) => event.reason).join('；');
  const points = item.score === null ? `${item.range?.low}至${item.range?.high}分，待定` : `${item.score}分`;
  // A total that lacks all other items says nothing of this one, nor does a veto that follows from it.
  return [`${reasons}。本项${points}`, ...brings(report)].join('；');
}

function vetoes({ headline: { veto } }: EventsReport): string[] {
  return veto.state === 'none' ? [] : veto.reasons.map(({ message }) => `一票否决：${message}`);
}

function judgements({ notes }: EventsReport, code: string): string[] {
  return notes.filter(({ item, status }) => item === code && status === 'NEEDS_JUDGEMENT').map(({ message }) => message);
}

/** What the rows bring besides points. */
function brings({ outcomes: { consequences, eligibility, pay } }: EventsReport): string[] {
  const money = (field: Pay['base']): string => (field === null ? '不设' : typeof field === 'number' ? `${field}元` : `${field.low}至${field.high}元`);
  return [
    ...consequences.map(({ message, due }) => (due ? `${message}（${due}前）` : message)),
    // Places of a group say nothing of one row.
    ...eligibility.filter(({ places }) => places?.of !== 'quota').map(mayHave),
    ...(pay ? [`等次确定前：基本补贴${money(pay.base)}，绩效补贴${money(pay.performance)}，合计${money(pay.total)}`] : []),
  ];
}

function mayHave({ who, message, places }: EligibilityReport): string {
  const share = places?.of === 'share' ? `${new Decimal(places.share).times(100)}%${places.places === null ? '' : `，${places.places}人`}` : '';
  return `${who}：${message}${share}`;
}
