import { ENGINE_VERSION, type Registry } from '../../shared';
import { json } from '../../shared/service/reply';
import { BUILD, VERSION } from '../version';
import { addresses } from '../../shared/service/addresses';
import type { ReadingRoute } from './route';

/** Liveness: which version, build and rules answer here. */
export const healthRoute = (registry: Registry): ReadingRoute => ({
  ...addresses.health,
  access: 'anyone',
  answer() {
    const rulebooks = registry.summaries().map(({ id, version, hash }) => ({ id, version, hash }));
    return json({ status: 'ok', version: VERSION, build: BUILD, engine: ENGINE_VERSION, rulebooks });
  },
});
