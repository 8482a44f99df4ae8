import { computingRoutes } from './computing';
import { healthRoute } from './health';
import { openApiRoute } from './openapi';
import { rulebookRoute } from './rulebook';
import { rulebooksRoute } from './rulebooks';
import { builtIn, type Registry } from '../../shared';
import type { Route } from './route';

/** Everything the service answers, by the rulebooks of a registry; a file each. */
export function routesFor(registry: Registry): readonly Route[] {
  const described = [...computingRoutes(registry), rulebooksRoute(registry), rulebookRoute(registry), healthRoute(registry)];
  return [...described, openApiRoute(described)];
}

export const routes = routesFor(builtIn);
