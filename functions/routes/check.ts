import { addresses } from '../../shared/service/addresses';
import { computeCheck } from '../../shared/service/check';
import type { ComputingRoute } from './route';

export const checkRoute: ComputingRoute = { ...addresses.check, access: 'caller', compute: computeCheck };
