import type { ScoreRequest } from '../../contract/request';
import type { EngineText } from '../../i18n/answers/engine';
import type { Slots } from '../../i18n/language';
import type { Settings } from '../../model/plan';
import { isDecimal } from '../../numbers/decimal';
import { namedAttributes } from '../../rules/attributes';

type Refuse = (pointer: string, key: EngineText, slots?: Slots) => void;

/** Every attribute that a unit needs is there and a number; one by which is divided is above 0. */
export function checkAttributes(request: Pick<ScoreRequest, 'units'>, { rulebook }: Settings, refuse: Refuse): void {
  const { always, items } = namedAttributes(rulebook);
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
