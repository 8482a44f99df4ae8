import type { UnitResult } from '../../contract/answer';

/** How the units of an answer stand. */
export interface Standing {
  readonly units: number;
  readonly final: number;
  readonly open: number;
  readonly invalid: number;
  readonly vetoed: number;
  readonly vetoPossible: number;
}

/** The units that a figure counts. */
export type StandingKey = 'units' | 'final' | 'open' | 'invalid' | 'vetoed';

export const standingHas: Readonly<Record<StandingKey, (unit: Pick<UnitResult, 'status' | 'veto'>) => boolean>> = {
  units: () => true,
  final: ({ status }) => status === 'final',
  open: ({ status }) => status === 'provisional',
  invalid: ({ status }) => status === 'invalid',
  vetoed: ({ veto }) => veto.state !== 'none',
};

export function standingOf(units: readonly UnitResult[]): Standing {
  const count = (holds: (unit: UnitResult) => boolean): number => units.filter(holds).length;
  return {
    units: units.length,
    final: count(standingHas.final),
    open: count(standingHas.open),
    invalid: count(standingHas.invalid),
    vetoed: count(({ veto }) => veto.state === 'certain'),
    vetoPossible: count(({ veto }) => veto.state === 'possible'),
  };
}

/** Units that have no final result: as long as there is one, ranks among the others may change. */
export function openUnits(units: readonly Pick<UnitResult, 'status'>[]): number {
  return units.filter(({ status }) => status !== 'final').length;
}
