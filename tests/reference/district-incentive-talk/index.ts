import type { Reference } from '../reference';
import { incentive } from './judge';
import { incentiveTable } from './table';

const reference: Reference = {
  id: 'district-incentive-talk',
  judge: incentive,
  table: incentiveTable,
  types: ['township', 'department'],
  parameters: {
    base: [0, 100, '-12.5'],
    last_streak: ['stack', 'replace'],
    base_ratio: [0, 0.2, '0.22', 0.97, 1],
    in_force_until: ['2018-12-31', '2019-01-01', '2020-12-31'],
    holidays: [['2019-07-02', '2019-07-03']],
    workdays: [['2019-07-06'], ['2020-01-04']],
  },
  periods: ['2019-01', '2019-02', '2019-03', '2019-03', '2019-04', '2019-12'],
  years: [2018, 2017],
  bounds: { base_ratio: [0, 1] },
  figures: { '2.4': [1, 5, 9, 10, 11, 20, 21], base: [0, 80, '92.5'] },
  once: (item) => (['1.4', '1.5', '1.6', '1.8', '2.2'].includes(item) ? ['evidence'] : item === '1.7' ? ['kind', 'evidence'] : item === '1.3' ? ['subject'] : null),
};

export default reference;
