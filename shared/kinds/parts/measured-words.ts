import type { Description } from '../../model/description';
import type { Measured } from './measured-schema';
import { describeWidening } from './widening-words';

export function describeMeasured(spec: Measured, tell: Description): string[] {
  return [tell.say('measuredBy', { measure: spec.measure.of, scale: spec.scale.by }), ...describeWidening(spec, tell)];
}
