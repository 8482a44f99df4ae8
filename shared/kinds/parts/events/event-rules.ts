import type { RowRules } from '../../../model/rows/row-rules';
import type { Settings } from '../../../model/plan';
import { exact, ZERO } from '../../../numbers/fraction';
import type { Deduct } from './deduct-schema';
import type { Tariff } from './tariff-schema';
import { orNull, weightOf } from '../finishing';
import type { EventRules } from './event-plan';
import { wideFields } from './wide-rates';

/** What a tariff and what deductions are to the one way of adding up events exactly. */
export function tariffRules(spec: Tariff, settings: Settings): EventRules {
  const { cap, once, start, needsEvidence = [] } = spec;
  const holds = (when: { parameter: string; is: string } | undefined): boolean => when !== undefined && settings.parameter(when.parameter) === when.is;
  return {
    rates: spec.rates,
    once: once && (!once.when || holds(once.when)) ? once.key.filter((field) => field !== 'kind' || spec.kinds !== undefined) : null,
    cap: { max: orNull(cap?.max), min: cap?.min === undefined ? null : exact(-Math.abs(cap.min)), net: holds(cap?.netWhen) },
    highest: spec.highest === true,
    needsEvidence: needsEvidence === 'all' ? ['all'] : needsEvidence,
    kindOptional: spec.kindOptional === true,
    reads: spec.rows,
    start: (run, unit) => (start === undefined ? ZERO : typeof start === 'string' ? run.attribute(unit, start) : exact(start)),
    bounds: () => ({ min: orNull(spec.min), max: orNull(spec.max) }),
    recorded: () => {
      const from = typeof start === 'number' ? exact(start) : ZERO;
      const plain = typeof start !== 'string';
      return {
        min: orNull(spec.min) ?? (plain && cap?.min !== undefined ? from.sub(exact(Math.abs(cap.min))) : null),
        max: orNull(spec.max) ?? (plain && cap?.max !== undefined ? from.add(exact(cap.max)) : null),
      };
    },
    weight: (type) => weightOf(spec.weight, type),
    ending: spec,
    periods: spec.periods,
  };
}

export function deductRules(spec: Deduct): EventRules {
  const { each } = spec;
  const full = (type: string) => weightOf(spec.weight, type) ?? ZERO;
  const bounds = (type: string) => ({ min: orNull(spec.min) ?? ZERO, max: orNull(spec.max) ?? full(type) });
  return {
    rates: [{ points: typeof each === 'number' ? -each : [-each[1], -each[0]] }],
    once: spec.once === undefined ? null : [spec.once],
    cap: { max: null, min: null, net: false },
    highest: false,
    needsEvidence: [],
    kindOptional: false,
    reads: spec.rows,
    start: (run, unit) => full(run.typeOf(unit)),
    bounds,
    recorded: bounds,
    weight: full,
    ending: spec,
    periods: spec.periods,
  };
}

export function tariffRows(spec: Tariff): RowRules {
  const named = new Set([...(spec.once?.key ?? []), ...(spec.needsEvidence ? ['evidence'] : [])]);
  const more: RowRules = {
    ...(named.has('subject') ? { subject: 'optional' } : {}),
    ...(named.has('evidence') ? { evidence: 'optional' } : {}),
    ...(spec.effects?.some(({ consequence }) => consequence !== undefined) ? { period: 'optional' } : {}),
    ...(spec.roles ? { role: 'required', roles: spec.roles } : {}),
  };
  if (!spec.kinds) return { ...more, ...wideFields(spec.rates, undefined) };
  const optional = spec.rows !== undefined || spec.kindOptional || spec.rates.some(({ kind }) => kind === undefined);
  const kind = optional ? 'optional' : 'required';
  // A rate without a kind takes every kind, whatever it is called.
  const any = spec.rows !== undefined || spec.rates.some((rate) => rate.kind === undefined);
  const without = spec.rates.filter((rate) => rate.kind === undefined);
  const byKind = spec.kinds.map(({ code }) => [code, wideFields(spec.rates, code)] as const);
  // Where every kind needs its level a row of a kind that is none lacks it, too.
  const everyLevel = byKind.every(([, rules]) => rules.level !== undefined);
  return {
    ...more,
    kind,
    ...(everyLevel ? { level: 'required' as const } : {}),
    ...(any ? { anyKind: true } : {}),
    ...(without.length > 0 ? wideFields(without, undefined) : {}),
    byKind: Object.fromEntries(byKind.map(([code, rules]) => [code, { ...more, kind, ...(any ? { anyKind: true } : {}), ...rules }])),
  };
}

export function deductRows({ each, kinds }: Deduct): RowRules {
  return {
    ...(typeof each === 'number' ? {} : { value: 'optional' as const, amount: true, least: each[0], most: each[1], taken: true }),
    ...(kinds ? { kind: 'optional' as const } : {}),
    subject: 'optional',
  };
}
