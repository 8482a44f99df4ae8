import { checkRoute } from './check';
import { healthRoute } from './health';
import { openApiRoute } from './openapi';
import { rulebookRoute } from './rulebook';
import { rulebooksRoute } from './rulebooks';
import { sampleRoute } from './sample';
import { scoreRoute } from './score';
import { builtIn, type Registry } from '../../shared';
import type { Route } from './route';

/** Everything the service answers, by the rulebooks of a registry; a file each. */
export function routesFor(registry: Registry): readonly Route[] {
  const described = [scoreRoute(registry), sampleRoute, checkRoute, rulebooksRoute(registry), rulebookRoute(registry), healthRoute(registry)];
  return [...described, openApiRoute(described)];
}

export const routes = routesFor(builtIn);
