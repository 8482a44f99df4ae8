import { ENGINE_VERSION, rulebookSummaries } from '../../shared';
import { json } from '../http/message';
import { BUILD, VERSION } from '../version';
import type { ReadingRoute } from './route';

/** Liveness: which version, build and rules answer here. */
export const healthRoute: ReadingRoute = {
  name: 'health',
  method: 'GET',
  path: 'v1/health',
  access: 'anyone',
  answer() {
    const rulebooks = rulebookSummaries().map(({ id, version, hash }) => ({ id, version, hash }));
    return json({ status: 'ok', version: VERSION, build: BUILD, engine: ENGINE_VERSION, rulebooks });
  },
};
