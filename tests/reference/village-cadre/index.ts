import type { Reference } from '../reference';
import { cadres, cadreTable } from './judge';

const reference: Reference = {
  id: 'village-cadre',
  judge: cadres,
  table: cadreTable,
  types: ['cadre'],
  parameters: {
    cgb_levels: ['national-county', 'provincial-township'],
    excellent_min: [90, '95.5'],
    pass_min: [60, 90],
    r: [0.3, '0.45'],
    d: [0.5, '0.333'],
  },
  cohort: 12,
  asked: ['2019-Q3'],
  periods: ['2019-Q3', '2019-Q3', '2019-Q3', '2019-Q2', '2019-Q1', '2019-Q4'],
  figures: { PAY: [0, 4500, '1234.57', 0.01], P1: [0, 12, 25, 30, '29.5'], P2: [0, 20, 38, 40], P3: [5, 9, 10], P4: [5, 9, 10], P5: [5, 9, 10] },
  bounds: { r: [0.3, 0.5], d: [0.3, 0.5] },
  once: (item) => (/^[AM]/.test(item) ? ['level', 'evidence'] : null),
};

export default reference;
