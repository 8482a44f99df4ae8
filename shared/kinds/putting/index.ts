import { last } from './last';
import { max } from './max';
import { mean } from './mean';
import { min } from './min';
import type { PutTogether } from './putting';
import { sum } from './sum';
import { weights } from './weights';

/** Every way of putting parts or periods together. */
export const puttings = [sum, mean, max, min, weights, last] as const;

export const puttingOf = (by: string): PutTogether => puttings.find((each) => each.by === by) ?? sum;
