import type { Reference } from '../reference';
import { windows, windowTable } from './judge';

const reference: Reference = {
  id: 'sample-service-window',
  judge: windows,
  table: windowTable,
  types: ['window'],
  bonus: false,
  parameters: {},
  once: () => null,
};

export default reference;
