import type { Draft, Members } from './draft';
import { listOf, partOf, ratePoints } from './members';

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
    draft.ask('sharedRows', { kind, name: String(other['name']) }, [at, '/items/-'], draft.restsAt(at)[0]?.place ?? { block: 0 });
  });
}

/** So many in each quarter: whether more in one makes up for less in another is not said. */
export function askPeriods(draft: Draft): void {
  draft.items.forEach((members, index) => {
    const at = `/items/${index}`;
    const measure = partOf(members['measure']);
    if (members['periods'] === undefined || measure['of'] !== 'count') return;
    draft.ask('eachPeriod', { name: String(members['name']) }, ['periods', 'weight', 'scale', 'measure'].map((key) => `${at}/${key}`), draft.restsAt(at)[0]?.place ?? { block: 0 });
  });
}
