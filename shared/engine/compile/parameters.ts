import type { Parameter, ParameterValue } from '../../contract/request';
import { pointerTo } from '../../contract/pointer';
import type { Rulebook, RulebookParameter } from '../../model/rulebook/rulebook';
import { suggestion } from '../../schema/suggestion';
import { toScaled } from '../../numbers/decimal';
import { engineWords } from '../../i18n/answers/engine';
import { both, message, type Text } from '../../i18n/language';
import { wantedWords } from '../../i18n/wanted';
import type { Fault } from '../../schema/fault';
import { heldDigits } from './held-digits';
import { parseDate } from '../../model/time/periods';

export interface AppliedParameters {
  /** The values in force; null where the document gives no default and nobody has decided. */
  values: Record<string, ParameterValue | null>;
  /** As given back: with who decided, where that was said. */
  applied: Record<string, Parameter | null>;
}

/** Fills in the defaults; puts every unknown key and every value out of range on `refusals`. */
export function applyParameters(
  rulebook: Rulebook,
  given: Readonly<Record<string, Parameter>>,
  refusals: Fault[],
): AppliedParameters {
  const values: AppliedParameters['values'] = {};
  const applied: AppliedParameters['applied'] = {};
  for (const parameter of rulebook.parameters) {
    values[parameter.key] = applied[parameter.key] = parameter.default;
  }
  const digits = heldDigits(rulebook);
  const declared = new Map(rulebook.parameters.map((parameter) => [parameter.key, parameter]));
  for (const [key, parameter] of Object.entries(given)) {
    const declaration = declared.get(key);
    const value = plain(parameter);
    const pointer = pointerTo(['parameters', key]);
    if (!declaration) {
      const near = suggestion(key, [...declared.keys()]);
      refusals.push({ pointer, detail: message(engineWords, 'refuseParameter', { key, near }) });
    } else if (!allows(declaration, value, digits)) {
      const slots = { key: declaration.question, value: String(value), allowed: allowed(declaration) };
      refusals.push({ pointer, detail: message(engineWords, 'refuseValue', slots) });
    } else {
      values[key] = declaration.type === 'number' ? Number(value) : value;
      applied[key] = parameter;
    }
  }
  for (const { key, notBelow, question } of rulebook.parameters) {
    const [value, other] = [values[key], notBelow === undefined ? null : values[notBelow]];
    if (typeof value === 'number' && typeof other === 'number' && value < other) {
      refusals.push({
        pointer: `/parameters/${key}`,
        detail: message(engineWords, 'refuseOrder', { key: question, other: declared.get(notBelow ?? '')?.question ?? '' }),
      });
    }
  }
  return { values, applied };
}

function plain(parameter: Parameter): ParameterValue {
  return typeof parameter === 'object' && !Array.isArray(parameter) ? parameter.value : parameter;
}

function allows(parameter: RulebookParameter, value: ParameterValue, digits: number): boolean {
  switch (parameter.type) {
    case 'choice':
      return parameter.values?.some((choice) => choice.value === value) ?? false;
    case 'number':
      return isNumberWithin(parameter, value, digits);
    case 'date':
      return typeof value === 'string' && parseDate(value) !== null;
    case 'dates':
      return Array.isArray(value) && value.every((date) => parseDate(date) !== null);
  }
}

/** A decimal within the range that the engine holds exactly. */
function isNumberWithin({ low, high }: RulebookParameter, value: ParameterValue, digits: number): boolean {
  if (Array.isArray(value) || !Number.isFinite(toScaled(value, digits))) return false;
  const number = Number(value);
  return (low === undefined || number >= low) && (high === undefined || number <= high);
}

/** What the parameter may be, in words. */
export function allowed({ type, values = [], low, high }: RulebookParameter): Text {
  switch (type) {
    case 'choice':
      return { zh: values.map(({ text }) => `“${text.zh}”`).join('、'), en: values.map(({ value, text }) => `${value} (${text.en})`).join(', ') };
    case 'number':
      if (low !== undefined && high !== undefined) return both(wantedWords, 'numberBetween', { low, high });
      return low === undefined ? both(wantedWords, 'number') : both(wantedWords, 'numberFrom', { low });
    case 'date':
      return both(wantedWords, 'date', { date: '2019-12-31' });
    case 'dates':
      return both(wantedWords, 'dateList');
  }
}
