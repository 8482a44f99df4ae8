import { healthRoute } from './health';
import { openApiRoute } from './openapi';
import { rulebookRoute } from './rulebook';
import { rulebooksRoute } from './rulebooks';
import { sampleRoute } from './sample';
import { scoreRoute } from './score';
import type { Route } from './route';

const described: readonly Route[] = [scoreRoute, sampleRoute, rulebooksRoute, rulebookRoute, healthRoute];

/** Everything the service answers; a file each. */
export const routes: readonly Route[] = [...described, openApiRoute(described)];
