import type { Reference } from '../reference';
import { huayuan, huayuanTable } from './judge';

const reference: Reference = {
  id: 'huayuan-accountability',
  judge: huayuan,
  table: huayuanTable,
  types: ['helper', 'committee', 'organisation'],
  points: false,
  parameters: {},
  periods: ['2019-03', '2019-Q2', '三月'],
  // A report or a signature says the same however often it is entered.
  once: (item) => (item === '5' ? ['subject'] : null),
};

export default reference;
