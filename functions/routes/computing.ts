import type { Registry } from '../../shared';
import { checkRoute } from './check';
import type { ComputingRoute } from './route';
import { sampleRoute } from './sample';
import { scoreRoute } from './score';

/** What takes work, by the rulebooks of a registry: all that a thread must know. */
export const computingRoutes = (registry: Registry): readonly ComputingRoute[] => [scoreRoute(registry), sampleRoute, checkRoute];
