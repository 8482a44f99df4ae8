import { Decimal } from 'decimal.js';
import type { Question } from '../../types';
import type { Draft, Members } from '../draft';
import { listOf, partOf, ratePoints, wholeWeight } from '../whole/members';

/** 每次, 一起, 每例: each event takes anew. */
const counted = /[/／](?:次|篇|人|件|起|个|项|例|条|天|月)|[每一1１]\s*(?:[次起例件篇项处个人条天月户名宗场期案]|发现|发生)/u;

/** A take without 每次: found twice, it may count once or twice. */
export function askOnce(draft: Draft): void {
  draft.items.forEach((members, index) => {
    const at = `/items/${index}`;
    const own = draft.restsAt(at);
    const words = own.map(({ words: each }) => each).join('，');
    const takes = members['kind'] === 'deduct' || (members['kind'] === 'tariff' && ratePoints(members).some((points) => points < 0));
    if (!takes || members['once'] !== undefined || own.length === 0 || counted.test(words) || listOf(members['rates']).some((rate) => rate['per'] !== undefined)) return;
    const key = listOf(members['rates']).length > 1 ? ['kind'] : [];
    draft.ask('onceOnly', { name: String(members['name']) }, [`${at}/once`, `${at}/cap`, `${at}/min`, `${at}/rates`, `${at}/kinds`], own[0]?.place ?? { block: 0 },
      key.length > 0 ? [{ text: draft.word('once-kind'), puts: [{ at: `${at}/once`, value: { key } }] }, { text: draft.word('once-each'), puts: [] }] : [{ text: draft.word('once-each'), puts: [] }]);
  });
}

/** Money is kept back for what takes points elsewhere: whether it is entered once is not said. */
export function askSharedRows(draft: Draft): void {
  const kindsOf = (members: Members): string[] => [...listOf(members['kinds']).map(({ name }) => String(name)), ...listOf(members['rates']).flatMap(({ kind }) => (typeof kind === 'string' ? [kind] : []))];
  draft.items.forEach((members, index) => {
    if (members['kind'] !== 'tariff' || members['counts'] !== false || members['rows'] !== undefined) return;
    const own = kindsOf(members);
    const other = draft.items.find((each) => each !== members && each['kind'] === 'tariff' && each['counts'] !== false && own.some((kind) => kind.length > 1 && kindsOf(each).some((name) => name.includes(kind))));
    const kind = other && own.find((each) => kindsOf(other).some((name) => name.includes(each)));
    if (!other || kind === undefined) return;
    const at = `/items/${index}`;
    draft.ask('sharedRows', { kind, name: String(other['name']) }, [at, '/items/-'], draft.restsAt(at)[0]?.place ?? { block: 0 }, [
      ...sameRows(draft, at, members, kind, other), { text: draft.word('rows-apart'), puts: [] },
    ]);
  });
}

/** One entry serves both: the rates of the shared kind follow the rows of the other item, those of other kinds stay beside them. */
function sameRows(draft: Draft, at: string, members: Members, kind: string, other: Members): NonNullable<Question['answers']> {
  const { code, name, clause, kinds, rates, start, min, max, weight, kind: _kind, ...rest } = members;
  const [shared, own] = [listOf(rates).filter((rate) => rate['kind'] === kind), listOf(rates).filter((rate) => rate['kind'] !== kind)];
  // Bounds of points that are put together twice would hold twice.
  if (shared.length === 0 || max !== undefined || weight !== undefined || Object.keys(rest).some((key) => key !== 'counts')) return [];
  const withoutKind = (list: readonly Members[]): Members[] => list.map(({ kind: _own, ...rate }) => rate);
  const ownKinds = listOf(kinds).filter((each) => own.some((rate) => rate['kind'] === each['code']));
  const parts: Members[] = [
    { kind: 'tariff', code: `${String(code)}.1`, name: kind, clause, rates: withoutKind(shared), rows: other['code'], ...(start === undefined ? {} : { start }) },
    ...(own.length === 0 ? [] : [{ kind: 'tariff', code: `${String(code)}.2`, name: ownKinds.map((each) => String(each['name'])).join('、'), clause, ...(ownKinds.length > 1 ? { kinds: ownKinds, rates: own } : { rates: withoutKind(own) }) }]),
  ];
  const whole = { kind: 'group', code, name, clause, items: parts.map((part) => part['code']), by: 'sum', ...(min === undefined ? {} : { min }), counts: false };
  return [{ text: draft.word('rows-same'), puts: [{ at, value: whole }, ...parts.map((value) => ({ at: '/items/-', value }))] }];
}

/** So many in each quarter: whether more in one makes up for less in another is not said. */
export function askPeriods(draft: Draft): void {
  draft.items.forEach((members, index) => {
    const at = `/items/${index}`;
    const measure = partOf(members['measure']);
    if (members['periods'] === undefined || measure['of'] !== 'count') return;
    draft.ask('eachPeriod', { name: String(members['name']) }, ['periods', 'weight', 'scale', 'measure'].map((key) => `${at}/${key}`), draft.restsAt(at)[0]?.place ?? { block: 0 }, [
      { text: draft.word('period-each'), puts: [] }, ...wholeYear(draft, at, members),
    ]);
  });
}

/** The same for the whole year: as many times the number that there must be, and the full mark. */
function wholeYear(draft: Draft, at: string, members: Members): NonNullable<Question['answers']> {
  const [weight, scale] = [wholeWeight(members), partOf(members['scale'])];
  if (weight === null || typeof scale['from'] !== 'number' || scale['by'] !== 'steps' || partOf(members['periods'])['take'] !== 'sum') return [];
  const from = new Decimal(weight).div(Number(members['weight'])).times(scale['from']).toNumber();
  return [{ text: draft.word('period-year'), puts: [{ at: `${at}/periods` }, { at: `${at}/weight`, value: weight }, { at: `${at}/scale`, value: { ...scale, from } }] }];
}
