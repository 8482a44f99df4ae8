import type { Reference } from '../reference';
import { villages, villageTable } from './judge';

const reference: Reference = {
  id: 'beijinggang-2019-village',
  judge: villages,
  table: villageTable,
  types: ['village'],
  parameters: { veto_total: ['with_bonus', 'without_bonus'], article_reprint: ['each', 'once'] },
  once: (item, parameters) => (item === 'V1' || (item === 'V16' && parameters?.article_reprint === 'once') ? ['subject'] : null),
  hide: (fact) => (fact.item === 'V1' ? { value: undefined } : null),
};

export default reference;
