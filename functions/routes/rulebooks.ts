import type { Registry } from '../../shared';
import { addresses } from '../../shared/service/addresses';
import { listRulebooks } from '../../shared/service/rulebooks';
import type { ReadingRoute } from './route';

export const rulebooksRoute = (registry: Registry): ReadingRoute => ({ ...addresses.rulebooks, access: 'anyone', answer: () => listRulebooks(registry) });
