import type { Registry } from '../../shared';
import { serviceBy, type ScoringService } from '../scoring-client/scoring-client';
import { LocalEngine } from './local-engine';
import { startWorker } from './start-worker';

/** The scoring service on this machine. Names need no codes: nothing leaves it. */
export const localService = (registry: Registry): ScoringService =>
  serviceBy({ address: '', local: true, call: new LocalEngine(startWorker).call, registry, privacy: () => false });
