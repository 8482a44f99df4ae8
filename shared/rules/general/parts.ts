import { partReadings } from '../../kinds/parts/events/steps-part';
import type { Look, Path } from './look';

/** A parameter that says what becomes of a part of a step has the values that say it, and no others. */
export function part(look: Look, part: unknown, path: Path): void {
  if (typeof part !== 'object' || part === null || !('parameter' in part)) return;
  const found = look.rulebook.parameters.find(({ key }) => key === part.parameter);
  const readings: readonly string[] = partReadings;
  const fits = found?.type === 'choice' && (found.values ?? []).every(({ value }) => readings.includes(value));
  if (found && !fits) look.fault([...path, 'part', 'parameter'], 'partParameter', { key: found.key });
}
