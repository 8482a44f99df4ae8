import type { Reference } from '../reference';
import { departments, departmentTable } from './judge';

const reference: Reference = {
  id: 'sample-department-performance',
  judge: departments,
  table: departmentTable,
  types: ['department'],
  parameters: { step_part: ['whole', 'begun', 'exact'] },
  cohort: 10,
  figures: { B1: [100, '95', 99.5, 80.25, 59.99, 110, 200, 0] },
  once: () => null,
};

export default reference;
