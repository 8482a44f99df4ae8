import type { Reference } from '../reference';
import { safety, safetyTable } from './judge';

const reference: Reference = {
  id: 'sample-work-safety',
  judge: safety,
  table: safetyTable,
  types: ['town'],
  parameters: {},
  once: (item) => (item === 'A3' ? ['evidence'] : null),
  hide: (fact) => (fact.item === 'A1' ? { value: undefined } : null),
};

export default reference;
