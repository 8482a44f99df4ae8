import type { Parameter, ParameterValue } from '../../contract/request';
import type { Rulebook, RulebookParameter } from '../../model/rulebook/rulebook';
import { suggestion } from '../../schema/suggestion';
import { toScaled } from '../../numbers/decimal';
import { engineWords } from '../../i18n/answers/engine';
import { say, type Language } from '../../i18n/language';
import { heldDigits } from './held-digits';
import { parseDate } from '../../model/time/periods';

export interface Refusal {
  pointer: string;
  detail: string;
}

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
  language: Language,
  refusals: Refusal[],
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
    const pointer = `/parameters/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    if (!declaration) {
      const near = suggestion(key, [...declared.keys()]);
      refusals.push({ pointer, detail: say(engineWords, 'refuseParameter', language, { key, near }) });
    } else if (!allows(declaration, value, digits)) {
      const slots = { key: declaration.question, value: String(value), allowed: allowed(declaration, language) };
      refusals.push({ pointer, detail: say(engineWords, 'refuseValue', language, slots) });
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
        detail: say(engineWords, 'refuseOrder', language, { key: question, other: declared.get(notBelow ?? '')?.question ?? '' }),
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
export function allowed(parameter: RulebookParameter, language: Language): string {
  const isChinese = language === 'zh';
  const { type, values = [], low, high } = parameter;
  switch (type) {
    case 'choice':
      return isChinese ? values.map(({ text }) => `“${text.zh}”`).join('、') : values.map(({ value, text }) => `${value} (${text.en})`).join(', ');
    case 'number':
      if (low !== undefined && high !== undefined) return isChinese ? ` ${low} 到 ${high} 的数` : `a number from ${low} to ${high}`;
      return low === undefined ? (isChinese ? '一个数' : 'a number') : isChinese ? `从 ${low} 起的数` : `a number from ${low} up`;
    case 'date':
      return isChinese ? ' 2019-12-31 这样的日期' : 'a date such as 2019-12-31';
    case 'dates':
      return isChinese ? '一列日期，如 2019-10-01' : 'a list of dates such as 2019-10-01';
  }
}
