import type { Description } from '../../model/description';

export function describeAward(spec: { code?: string | undefined; amount?: number | undefined; attribute?: string | undefined }, tell: Description): string[] {
  return [tell.say('awardPays', { code: spec.code ?? '', amount: spec.attribute ?? spec.amount ?? 1 })];
}
