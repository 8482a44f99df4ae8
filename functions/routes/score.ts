import { createHash } from 'node:crypto';
import type { Registry } from '../../shared';
import { addresses } from '../../shared/service/addresses';
import { computeScore } from '../../shared/service/score';
import type { ComputingRoute } from './route';

export const scoreRoute = (registry: Registry): ComputingRoute => ({ ...addresses.score, access: 'caller', compute: computeScore(registry, () => createHash('sha256')) });
