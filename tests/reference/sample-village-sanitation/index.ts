import type { Reference } from '../reference';
import { sanitation, sanitationTable } from './judge';

const reference: Reference = {
  id: 'sample-village-sanitation',
  judge: sanitation,
  table: sanitationTable,
  types: ['village'],
  bonus: false,
  parameters: {},
  attributes: { 奖补基数: [10000, '8000.5', 0] },
  periods: ['2019-01', '2019-02', '2019-12'],
  once: () => null,
  hide: (fact) => (fact.item === 'S1' ? { value: undefined } : null),
};

export default reference;
