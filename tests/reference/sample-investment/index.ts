import type { Reference } from '../reference';
import { investment, investmentTable } from './judge';

const reference: Reference = {
  id: 'sample-investment',
  judge: investment,
  table: investmentTable,
  types: ['town'],
  parameters: {},
  figures: { C1: [100, '65', 50, 80, 160.5, 90, 0], C2: [0, 1, 2.5, 3, 5, '9'], C3: [0, 100, 300, '250.5'] },
  once: (item) => (item === 'C5' ? ['subject'] : null),
  shared: ['C3'],
};

export default reference;
