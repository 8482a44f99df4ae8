import type { Text } from '../../i18n/language';
import type { Measured } from './measured-schema';

export function measuredFaults(spec: Measured): Text[] {
  void spec;
  return [];
}
