import { base } from './base';
import { count } from './count';
import { gap } from './gap';
import { growth } from './growth';
import { increase } from './increase';
import { kind } from './kind';
import type { Measure } from './measure';
import { rank } from './rank';
import { ratio } from './ratio';
import { target } from './target';
import { value } from './value';
import { votes } from './votes';
import { namedIn } from '../parts/named-in';

/** Every measure there is. */
export const measures = [value, ratio, growth, gap, increase, target, base, rank, count, votes, kind] as const;

/** The schema has told which one it is, so that a spec fits its measure. */
export const measureOf = (of: string): Measure<object> => namedIn<Measure<object>>(measures, 'of', of);
