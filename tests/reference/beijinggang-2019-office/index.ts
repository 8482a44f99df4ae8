import type { Reference } from '../reference';
import { offices, officeTable } from './judge';

const reference: Reference = {
  id: 'beijinggang-2019-office',
  judge: offices,
  table: officeTable(),
  types: ['class-1', 'class-2', 'class-3'],
  parameters: { cap_mode: ['each_side', 'net'], third_party_scale: ['hundred', 'direct'] },
  figures: { O5: [0, 20, '15.5', 30, 80, 100] },
  once: (item) => (item === 'O1' ? ['subject'] : item === 'O6' ? ['kind', 'level', 'evidence'] : null),
  hide: (fact) => (fact.item === 'O1' ? { value: undefined } : fact.item === 'O6' && fact.kind !== 'article' ? { evidence: undefined } : null),
  shared: ['O3'],
};

export default reference;
