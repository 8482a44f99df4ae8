import type { Consequence, Eligibility, Pay, UnitResult } from '../../contract/answer';

/** The figure behind what may be given: a share of the people, or a quota of the units of a group. */
export type Places =
  /** `places` null: nobody has said how many people there are. */
  | { readonly of: 'share'; readonly share: number; readonly places: number | null }
  /** `used` null: open. */
  | { readonly of: 'quota'; readonly places: number; readonly used: number | null };

export interface EligibilityReport {
  readonly code: string;
  /** '' where it is the unit itself. */
  readonly who: string;
  readonly clause: string;
  readonly message: string;
  readonly places: Places | null;
  /** Who stands equal at the end of a quota. */
  readonly tied: readonly string[];
}

/** What follows for a unit besides its points. A veto is part of the headline. */
export interface Outcomes {
  readonly eligibility: readonly EligibilityReport[];
  readonly consequences: readonly Consequence[];
  readonly pay: Pay | null;
}

export function outcomesOf({ eligibility, consequences, pay }: Pick<UnitResult, 'eligibility' | 'consequences' | 'pay'>): Outcomes {
  return { eligibility: eligibility.map(eligibilityOf), consequences, pay: pay ?? null };
}

export function eligibilityOf(eligibility: Eligibility): EligibilityReport {
  const { code, who, clause, message, tied = [] } = eligibility;
  return { code, who, clause, message, places: placesOf(eligibility), tied };
}

function placesOf({ share, places, used }: Eligibility): Places | null {
  if (share !== undefined) return { of: 'share', share, places: places ?? null };
  return places === undefined ? null : { of: 'quota', places, used: used ?? null };
}
