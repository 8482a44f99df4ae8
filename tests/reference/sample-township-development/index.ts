import type { Reference } from '../reference';
import { townships, townshipTable } from './judge';

const reference: Reference = {
  id: 'sample-township-development',
  judge: townships,
  table: townshipTable,
  types: ['town'],
  bonus: false,
  parameters: {},
  attributes: { 难度系数: [1, '1.05', 0.9] },
  cohort: 6,
  figures: { T1: [100, '110', 95.5, 0], T2: [100, '65', 50, 160.5, 0], T3: [100, 50, '33.3'], T4: [100, 80, 90, '200', 79.99] },
  once: () => null,
  shared: ['T1'],
};

export default reference;
