import type { Reference } from '../reference';
import { merit, meritTable } from './judge';

const reference: Reference = {
  id: 'cadre-merit',
  judge: merit,
  table: meritTable,
  types: ['cadre'],
  parameters: { k1_11_20: [0, 1, '1.5'] },
  asked: [undefined, '2019-H1', '2019-H2'],
  periods: ['2019-H1', '2019-H2', '2019-H1', '2019-02', '2019-Q3', '2018-H2', '上半年'],
  figures: { K1: [1, 5, 6, 10, 11, 20, 21] },
  once: (item) => (item === 'K1' ? ['period'] : ['subject']),
  settles: ({ status, item }) => status === 'NEEDS_JUDGEMENT' && item !== 'K1',
  bounds: { k1_11_20: [0, null] },
  hide: (fact) => (fact.item === 'K1' ? null : { evidence: undefined, period: undefined, date: undefined }),
};

export default reference;
