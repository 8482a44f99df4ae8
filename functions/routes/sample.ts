import { addresses } from '../../shared/service/addresses';
import { computeSample } from '../../shared/service/sample';
import type { ComputingRoute } from './route';

export const sampleRoute: ComputingRoute = { ...addresses.sample, access: 'caller', compute: computeSample };
