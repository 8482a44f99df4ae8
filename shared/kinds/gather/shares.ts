import * as z from 'zod';
import type { Catalogue } from '../../i18n/language';
import type { Span } from '../../model/general';
import { exact, meanOf, ZERO } from '../../numbers/fraction';
import { percentOf } from '../parts/figure-words';
import { spanBy, type Gather } from './gather';

const words = {
  rule: { zh: '各类先取平均，再按比例合成：{shares}；缺一类的待定', en: 'the mean of each kind, put together by shares: {shares}; open while a kind is missing' },
  share: { zh: '“{kind}”占{share}', en: '"{kind}" {share}' },
  put: { zh: '按各类比例', en: 'by their shares' },
} as const satisfies Catalogue;

/** The mean of each kind, times its share: 领导评分40%，群众评分60%. */
export const shares: Gather = {
  per: 'shares',
  fields: () => ({
    /** The share of each kind; together they are 1. */
    shares: z.record(z.string(), z.number()).optional(),
  }),
  words,
  rules: 'kind',
  combine(parts, { shares: each = {} }, between) {
    let [low, high] = [ZERO, ZERO];
    for (const [kind, share] of Object.entries(each)) {
      const own = parts.filter(({ row }) => row.kind === kind);
      const span: Span | null = own.length > 0 ? spanBy(own, meanOf) : between;
      if (span === null) return null;
      low = low.add(span.low.mul(exact(share)));
      high = high.add(span.high.mul(exact(share)));
    }
    return { low, high };
  },
  describe: ({ shares: each = {} }, tell, { kind }) =>
    tell.put(words.rule, { shares: tell.list(Object.entries(each).map(([code, share]) => tell.put(words.share, { kind: kind(code), share: percentOf(share) }))) }),
};
