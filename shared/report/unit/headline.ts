import type { Interval, UnitResult, Veto } from '../../contract/answer';
import { gradeOf, type Grade } from './grade';
import type { Sources } from '../sources';
import { statusText } from './status';
import { totalRuleOf } from './total-rule';

/** What came out for a unit, in figures and a few words. */
export interface Headline {
  readonly unit: string;
  /** Code of the unit type. */
  readonly type: string;
  readonly status: UnitResult['status'];
  readonly statusText: string;
  /** False where the document gives no points: there is no total that could be open. */
  readonly points: boolean;
  /** null while it is open. */
  readonly total: number | null;
  readonly range: Interval | null;
  /** How the total comes about; left out where it is the sum of the items and no more. */
  readonly totalRule?: string;
  readonly rank: number | null;
  /** null where none is given, or none yet. */
  readonly grade: Grade | null;
  readonly veto: Veto;
}

export function headlineOf({ unit, type, status, total, range, rank, grade, veto }: UnitResult, { rulebook, language, attributes }: Sources): Headline {
  const totalRule = totalRuleOf(rulebook.total, attributes, language);
  return { unit, type, status, statusText: statusText(status, language), points: rulebook.points, total, range, ...(totalRule === null ? {} : { totalRule }), rank, grade: gradeOf(rulebook, grade), veto };
}
