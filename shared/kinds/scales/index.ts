import { average } from './average';
import { bands } from './bands';
import { best } from './best';
import { line } from './line';
import { places } from './places';
import { same } from './same';
import type { Scale } from './scale';
import { share } from './share';
import { spread } from './spread';
import { steps } from './steps';
import { namedIn } from '../parts/named-in';

/** Every scale there is. */
export const scales = [same, share, bands, line, steps, places, spread, best, average] as const;

/** The schema has told which one it is, so that a spec fits its scale. */
export const scaleOf = (by: string): Scale<object> => namedIn<Scale<object>>(scales, 'by', by);
