import * as z from 'zod';
import { last } from './last';
import { max } from './max';
import { mean } from './mean';
import { min } from './min';
import type { PutTogether } from './putting';
import { sum } from './sum';
import { weights } from './weights';

/** Every way of putting parts or periods together. */
export const puttings = [sum, mean, max, min, weights, last] as const;

/** Those that put parts of a group together; the others are for periods alone. */
const ofParts = puttings.filter(({ words }) => 'parts' in words);

const named = (list: readonly PutTogether[]) => z.enum(list.map(({ by }) => by) as [string, ...string[]]);
export const PartsBy = named(ofParts);
export const PeriodsBy = named(puttings);

export const puttingOf = (by: string): PutTogether => puttings.find((each) => each.by === by) ?? sum;
