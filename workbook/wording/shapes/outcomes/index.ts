import type { Shape } from '../shape';
import { awards } from './awards';
import { grading } from './grading';
import { limits } from './limits';
import { notes } from './notes';

/** What follows from scores, and sentences about rules that stand elsewhere. Each takes a cell whole, or not at all. */
export const outcomes: readonly Shape[] = [grading, awards, limits, notes];
