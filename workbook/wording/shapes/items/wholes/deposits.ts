import { times } from '../../../text/figures';
import { clausesOf, type Clause } from '../../../text/clauses';
import { matched, pattern, type Match } from '../../../text/match';
import type { Stretch } from '../../../text/words';
import type { Ask, Finding } from '../../shape';
import { finding, together, type Part, type Rule } from '../build/part';
import { sidesOf } from '../build/spans';
import { SOME, heavy } from '../vocabulary';
import { whole } from './whole';

/** Money that was laid down and is kept back: it stands beside the points. */

const ANY = '[^Ⓐ-Ⓩ，；]{0,24}?';
const FUND = '(?:保证金|押金|风险金|履约金|抵押金|质保金|诚信金)';
const alone = pattern(`(?<d>${ANY}${FUND})(?:为|共|每[村户人])?(?<m>Ⓜ)(?:${ANY})[，；](?:每|发生|出现|发现)*(?<e2>${ANY})(?<c>Ⓒ)(?<e>${ANY})(?:从中)?(?:扣除|扣减|扣|减)(?<p>Ⓜ)(?<f>[，；](?:均|直至)*[扣减]完为止)?(?<n>[，；](?:不影响|不计入|不纳入)(?:考核)?(?:得分|总分|考核)?)?`);
const beside = pattern(`(?:每|发生|出现|发现)*(?<c>Ⓒ)(?<e>${ANY})(?:扣除|扣减|扣|减)(?<q>Ⓟ)[，；]?(?:同时|并|另)?(?:从)?(?:${FUND})(?<m>Ⓜ)?(?:中|里|内)?(?:扣除|扣减|扣|减)(?<p>Ⓜ)(?<f>[，；](?:均|都|直至)*[扣减]完为止)?`);

const KEPT = '(?:从中)?(?:扣除|扣减|扣缴|扣罚|扣)';
const taken = pattern(`(?<i>其中)?(?:的|，)?(?<d>${SOME})(?:每?(?<e>Ⓒ))?(?<s>Ⓢ)?(?<n>${SOME})${KEPT}(?<p>Ⓜ)`);
const floored = /^(?:均|都|直至)*[扣减]完为止$/;
const givenBack = /^(?:余额|余款|剩余(?:部分|资金|金额)?|结余)[^Ⓐ-Ⓩ]{0,8}(?:返还|退还|退回|退给)[^Ⓐ-Ⓩ]{0,6}$/;
const apart = /^(?:保证金|押金|扣款)?(?:不影响|不计入|不纳入|与)(?:年度)?(?:考核)?(?:得分|总分|考核分?)?(?:无关|考核|得分|总分)?$/;

interface Kept {
  readonly kind: string;
  readonly points: number;
  readonly when?: Rule;
}

/** 缴存保证金50万元。每出现1个火点扣5000元，其中面积超过300㎡的扣1万元；扣完为止，余额返还 */
function laidDown({ words, section }: Part): Finding | null {
  const clauses = clausesOf(words, section);
  const first = clauses.findIndex(({ text }) => new RegExp(`${KEPT}Ⓜ$`).test(text));
  const head = clauses.slice(0, first);
  const said = head.map(({ text }) => text).join('，');
  const name = new RegExp(`[^Ⓐ-Ⓩ，]{0,4}${FUND}`).exec(said)?.[0].replace(/^.*(?:缴存|缴纳|交纳|预缴|上缴|交|的|取|缴)/, '');
  const amounts = head.flatMap(({ places }) => places.flatMap((at) => words.token(at) ?? [])).filter(({ sort }) => sort === 'money');
  if (first < 1 || name === undefined || amounts.length === 0 || /[ⓅⓆⓇⓈⒹⓃ]|扣/.test(said)) return null;
  const kept: Kept[] = [];
  const rests: Stretch[] = [{ start: section.start, end: (head[head.length - 1] as Clause).end }];
  let [bottom, returned]: [Clause | null, Clause | null] = [null, null];
  for (const clause of clauses.slice(first)) {
    if (floored.test(clause.text)) bottom = clause;
    else if (givenBack.test(clause.text)) returned = clause;
    else if (!apart.test(clause.text)) {
      const match = matched(words, clause, taken);
      if (!match || bottom || !keep(match, kept)) return null;
    }
    if (clause !== returned) rests.push({ start: clause.start, end: clause.end });
  }
  if (new Set(kept.map(({ kind, when }) => `${kind}${JSON.stringify(when ?? null)}`)).size !== kept.length) return null;
  const alone = new Set(kept.map(({ kind }) => kind)).size === 1;
  const rates = kept.map(({ kind, points, when }) => ({ ...(alone ? {} : { kind }), ...(when ? { when } : {}), points: -yuan(points) }));
  const [amount] = amounts;
  const one = amounts.length === 1 && amount ? yuan(amount.value) : null;
  const asks: Ask[] = [...(one === null ? [{ text: 'depositOf', slots: { name }, at: [] } as const] : []), ...(bottom ? [] : [{ text: 'floor', at: [[0, '/min']] } as const])];
  const tariff = finding({ kind: 'tariff', rates, start: one ?? name, ...(bottom ? { min: 0 } : {}), counts: false }, rests, asks);
  return returned ? together([tariff, finding({ kind: 'award', by: { item: 'A1' } }, [returned])]) : tariff;
}

/** One more case; 其中 speaks of the one before it. */
function keep(match: Match, kept: Kept[]): boolean {
  const [money, span, each] = [match.token('p'), match.token('s'), match.token('e')];
  const text = (match.plain('d') + match.plain('n')).replace(/^(?:每|发生|出现|发现|有|凡|对)+|(?:每|的|，|者|一)+$/g, '') || (each?.unit ?? '');
  const before = kept[kept.length - 1];
  if (!money || (each && each.value !== 1) || heavy((match.symbols('d') + match.symbols('n')).replace(/每|其中|超过|未/g, ''))) return false;
  if (!match.has('i')) {
    if (span || text === '' || /合格|等次|得分|排名|任务/.test(text)) return false;
    return kept.push({ kind: text, points: money.value }) > 0;
  }
  if (!before || before.when) return false;
  if (!span) return kept.push({ kind: text, points: money.value }) > 0;
  const sides = sidesOf(span);
  if (!sides) return false;
  kept[kept.length - 1] = { ...before, when: sides[1] };
  return kept.push({ kind: before.kind, points: money.value, when: sides[0] }) > 0;
}

const yuan = (value: number): number => times(value, 10000);

export function deposits(part: Part): Finding | null {
  const own = whole(part, alone);
  const [fund, kept] = [own?.token('m'), own?.token('p')];
  if (own && fund && kept) {
    const rule: Rule = { kind: 'tariff', rates: [{ points: -yuan(kept.value) }], start: yuan(fund.value), ...(own.has('f') ? { min: 0 } : {}), counts: false };
    return finding(rule, [own.clause], own.has('f') ? [] : [{ text: 'floor', at: [[0, '/min']] }]);
  }
  const laid = laidDown(part);
  if (laid) return laid;
  const both = whole(part, beside);
  const [points, money] = [both?.token('q'), both?.token('p')];
  if (!both || !points || !money || part.weight === null) return null;
  const floor = both.has('f') ? { min: 0 } : {};
  const deposit = both.token('m');
  const asks = both.has('f') ? [] : [{ text: 'floor' as const, at: [[0, '/min'] as const] }];
  const end = both.stretch('f');
  const first = finding({ kind: 'tariff', rates: [{ points: -points.value }], weight: part.weight, start: part.weight, ...floor }, [{ start: both.clause.start, end: (both.stretch('q') ?? both.clause).end }, ...(end ? [end] : [])], asks);
  const second = finding({ kind: 'tariff', rates: [{ points: -yuan(money.value) }], ...(deposit ? { start: yuan(deposit.value) } : {}), ...floor, rows: 'A1', counts: false }, [{ start: (both.stretch('q') ?? both.clause).end, end: both.clause.end }], [...asks, ...(deposit ? [] : [{ text: 'deposit' as const, at: [[0, '/start'] as const] }])]);
  return together([first, second]);
}
