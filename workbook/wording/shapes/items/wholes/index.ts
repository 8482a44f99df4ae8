import type { Builder } from '../build/part';
import { cohort } from './cohort';
import { deposits } from './deposits';
import { given } from './given';
import { groups } from './groups';
import { lines } from './lines';
import { periods } from './periods';
import { progressive } from './progressive';
import { published } from './published';
import { tiers } from './tiers';
import { votes } from './votes';

/** Parts that are one sentence, read as a whole and not clause by clause. */
export const wholes: readonly Builder[] = [votes, published, periods, cohort, lines, tiers, progressive, groups, deposits, given];
