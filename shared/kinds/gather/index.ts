import type { Gather } from './gather';
import { last } from './last';
import { max } from './max';
import { mean } from './mean';
import { min } from './min';
import { shares } from './shares';
import { sum } from './sum';
import { trimmed } from './trimmed';

/** Every way in which several rows become one figure; left out: one row. */
export const gathers = [sum, mean, max, min, trimmed, last, shares] as const;

export const gatherOf = (per: string | undefined): Gather | null => gathers.find((each) => each.per === per) ?? null;
