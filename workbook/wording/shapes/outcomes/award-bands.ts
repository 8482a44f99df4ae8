import type { Clause } from '../../text/clauses';
import { over, plus } from '../../text/figures';
import { pattern } from '../../text/match';
import type { Edge } from '../../text/symbols';
import type { Words } from '../../text/words';
import type { Ask } from '../shape';
import { edgesOf } from './score-edges';
import { matchedIn } from './sentences';
import { UNITS } from './vocabulary';

interface Band {
  readonly low?: Edge;
  readonly top?: Edge;
  readonly points: number;
}

const PAID = '(?:年度|年终|绩效|考核|奖金|工资|奖励|奖)*';
const FORM = pattern(
  `(?:考核|年度|总分|得分|分数|在|为)*(?<span>[ⓈⓆ])(?:之间)?(?:的)?${UNITS}?(?:，)?(?:(?:发放|按|享受|计发|兑现)?${PAID}(?:的)?(?:(?<rate>Ⓡ)|(?<full>全额|全部|足额))(?:发放|计发|兑现)?${PAID}(?:发放)?|(?<none>(?:不(?:予)?(?:发放?|奖励|享受|计发|兑现))${PAID}))`,
);

/** 90分以上发放全额奖金，80—89分发放80%，80分以下不发: a share of an amount that is asked, by the total. */
export function byBands(words: Words, clauses: readonly Clause[]): { readonly rule: Record<string, unknown>; readonly asks: Ask[] } | null {
  const bands: Band[] = [];
  for (const clause of clauses) {
    const match = matchedIn(words, clause, FORM);
    const edges = edgesOf(match?.token('span'));
    const points = match?.has('none') ? 0 : match?.has('full') ? 1 : match?.token('rate')?.value;
    if (!edges || points === undefined) return null;
    bands.push({ ...edges, points });
  }
  if (bands.length < 2) return null;
  bands.sort((a, b) => (b.low?.at ?? -Infinity) - (a.low?.at ?? -Infinity));
  const asks: Ask[] = [{ text: 'awardBase', at: [[0, '/amount']] }];
  const rows = bands.map((band) => ({ ...band }));
  for (const [at, band] of rows.entries()) {
    const next = rows[at + 1];
    if (!next || !band.low || !next.top) {
      if (next) return null;
      continue;
    }
    const met = meeting(band.low, next.top);
    if (met === null) return null;
    if (met === 'gap') asks.push({ text: 'payGap', slots: { between: over(plus(band.low.at, next.top.at), 2) }, at: [[0, `/by/scale/bands/${at}/from`], [0, `/by/scale/bands/${at + 1}/to`]] });
    else Object.assign(next, { top: { ...next.top, included: met.lower } });
  }
  const written = rows.map(({ low, top, points }) => ({
    ...(low && { [low.included ? 'from' : 'above']: low.at }),
    ...(top && { [top.included ? 'to' : 'below']: top.at }),
    points,
  }));
  return { rule: { by: { scale: { by: 'bands', bands: written } }, on: 'total' }, asks };
}

/** Who has the edge at which two bands meet; null where both claim it alike, or they overlap. */
function meeting(low: Edge, top: Edge): { readonly lower: boolean } | 'gap' | null {
  if (top.at < low.at) return 'gap';
  if (top.at > low.at || (low.included && top.included && low.claim === top.claim) || (!low.included && !top.included)) return null;
  if (low.included && top.included) return low.claim > top.claim ? { lower: false } : null;
  return { lower: top.included };
}
