import { times } from '../../../text/figures';
import { pattern } from '../../../text/match';
import type { Finding } from '../../shape';
import { finding, together, type Part, type Rule } from '../build/part';
import { whole } from './whole';

/** Money that was laid down and is kept back: it stands beside the points. */

const ANY = '[^Ⓐ-Ⓩ，；]{0,24}?';
const FUND = '(?:保证金|押金|风险金|履约金|抵押金|质保金|诚信金)';
const alone = pattern(`(?<d>${ANY}${FUND})(?:为|共|每[村户人])?(?<m>Ⓜ)(?:${ANY})[，；](?:每|发生|出现|发现)*(?<e2>${ANY})(?<c>Ⓒ)(?<e>${ANY})(?:从中)?(?:扣除|扣减|扣|减)(?<p>Ⓜ)(?<f>[，；](?:均|直至)*[扣减]完为止)?(?<n>[，；](?:不影响|不计入|不纳入)(?:考核)?(?:得分|总分|考核)?)?`);
const beside = pattern(`(?:每|发生|出现|发现)*(?<c>Ⓒ)(?<e>${ANY})(?:扣除|扣减|扣|减)(?<q>Ⓟ)[，；]?(?:同时|并|另)?(?:从)?(?:${FUND})(?<m>Ⓜ)?(?:中|里|内)?(?:扣除|扣减|扣|减)(?<p>Ⓜ)(?<f>[，；](?:均|都|直至)*[扣减]完为止)?`);

const yuan = (value: number): number => times(value, 10000);

export function deposits(part: Part): Finding | null {
  const own = whole(part, alone);
  const [fund, kept] = [own?.token('m'), own?.token('p')];
  if (own && fund && kept) {
    const rule: Rule = { kind: 'tariff', rates: [{ points: -yuan(kept.value) }], start: yuan(fund.value), ...(own.has('f') ? { min: 0 } : {}), counts: false };
    return finding(rule, [own.clause], own.has('f') ? [] : [{ text: 'floor', at: [[0, '/min']] }]);
  }
  const both = whole(part, beside);
  const [points, money] = [both?.token('q'), both?.token('p')];
  if (!both || !points || !money || part.weight === null) return null;
  const floor = both.has('f') ? { min: 0 } : {};
  const laid = both.token('m');
  const asks = both.has('f') ? [] : [{ text: 'floor' as const, at: [[0, '/min'] as const] }];
  const end = both.stretch('f');
  const first = finding({ kind: 'tariff', rates: [{ points: -points.value }], weight: part.weight, start: part.weight, ...floor }, [{ start: both.clause.start, end: (both.stretch('q') ?? both.clause).end }, ...(end ? [end] : [])], asks);
  const second = finding({ kind: 'tariff', rates: [{ points: -yuan(money.value) }], ...(laid ? { start: yuan(laid.value) } : {}), ...floor, rows: 'A1', counts: false }, [{ start: (both.stretch('q') ?? both.clause).end, end: both.clause.end }], [...asks, ...(laid ? [] : [{ text: 'deposit' as const, at: [[0, '/start'] as const] }])]);
  return together([first, second]);
}
