import type { ScoreRequest } from '../../contract/request';
import type { EngineText } from '../../i18n/engine';
import type { Slots } from '../../i18n/language';
import { outcomeKinds } from '../../kinds';
import type { Ending } from '../../kinds/parts/finishing';
import type { Settings } from '../../model/plan';
import { isDecimal } from '../../numbers/decimal';
import type { GeneralProgram } from './general-program';

type Refuse = (pointer: string, key: EngineText, slots?: Slots) => void;

/** Every attribute that a unit needs is there and a number; one by which is divided is above 0. */
export function checkAttributes(request: ScoreRequest, program: GeneralProgram, { rulebook }: Settings, refuse: Refuse): void {
  const { total, outcomes } = rulebook;
  const always = [
    total?.times,
    typeof total?.start === 'string' ? total.start : undefined,
    ...outcomes.flatMap((outcome) => outcomeKinds.find(({ kind }) => kind === outcome.kind)?.attributes?.(outcome) ?? []),
  ].filter((key) => key !== undefined);
  const items = [...program.items.values()].map(({ spec }) => {
    const { times, over, start } = spec as Ending & { start?: number | string };
    return { types: spec.types, over, keys: [times, over, typeof start === 'string' ? start : undefined].filter((key) => key !== undefined) };
  });
  request.units.forEach(({ id, type, attributes }, at) => {
    const own = items.filter(({ types }) => types?.includes(type) ?? true);
    const divisors = new Set(own.map(({ over }) => over));
    for (const key of new Set([...always, ...own.flatMap(({ keys }) => keys)])) {
      const value = attributes?.[key];
      const pointer = `/units/${at}`;
      if (value === undefined || value === null || value === '') refuse(pointer, 'refuseAttributeMissing', { unit: id, key });
      else if (typeof value === 'string' && !isDecimal(value.trim())) refuse(pointer, 'refuseAttribute', { unit: id, key, value });
      else if (divisors.has(key) && !(Number(value) > 0)) refuse(pointer, 'refuseDivisor', { unit: id, key, value });
    }
  });
}
