import type { Decimal } from 'decimal.js';
import type { Pay, ScoreAnswer, Status } from '../../shared/contract/answer';
import type { ParameterValue, ScoreRequest, Unit } from '../../shared/contract/request';
import { isPoint, total, type Range } from './amounts';
import { contradicted, finished, type Part, type Remark } from './parts';
import type { Row, Sorted } from './rows';

/** What an evaluation of its own says of a unit; the rest of an answer is words. */
export interface UnitVerdict {
  unit: string;
  type: string;
  status: 'final' | 'provisional' | 'invalid';
  total: number | null;
  range: { low: number; high: number } | null;
  rank: number | null;
  items: { code: string; status: Status; score: number | null; range: { low: number; high: number } | null }[];
  veto: { state: 'none' | 'possible' | 'certain'; reasons: { code: string }[] };
  grade: string | null;
  eligibility: { code: string; share?: number; places?: number; used?: number | null; tied?: string[] }[];
  consequences: { code: string; period: string | null; due: string | null }[];
  pay?: Pay | null;
}

export interface Verdict {
  units: UnitVerdict[];
  problems: Pick<ScoreAnswer['problems'][number], 'fact' | 'unit' | 'item' | 'code'>[];
  /** By unit: notes that the document demands. */
  remarks: Map<string, Remark[]>;
}

/** One unit while its document works on it. */
export interface Work {
  unit: Unit;
  rows: Row[];
  /** Rows with a finished score. */
  recorded: Row[];
  parts: Part[];
  remarks: Remark[];
  invalid: boolean;
  provisional: boolean;
  sum: Range;
  veto: UnitVerdict['veto'];
  grade: string | null;
  eligibility: UnitVerdict['eligibility'];
  consequences: UnitVerdict['consequences'];
  pay?: Pay | null;
}

/** The plain value of a parameter; null while nobody has decided and the document gives none. */
export function parameterOf(request: ScoreRequest, key: string, unless: ParameterValue | null = null): ParameterValue | null {
  const given = request.parameters?.[key];
  if (given === undefined) return unless;
  return typeof given === 'object' && !Array.isArray(given) ? given.value : given;
}

/** Begins the work on every unit: items, sum, and whether anything is open. */
export function beginWork(request: ScoreRequest, sorted: Sorted, belongs: (row: Row) => boolean, items: (work: Work) => Part[]): Work[] {
  return request.units.map((unit) => {
    const work: Work = {
      unit,
      rows: sorted.rows.filter((row) => row.unit === unit.id && belongs(row)),
      recorded: sorted.recorded.filter((row) => row.unit === unit.id && belongs(row)),
      parts: [],
      remarks: [],
      invalid: sorted.invalid.has(unit.id),
      provisional: false,
      sum: total([]),
      veto: { state: 'none', reasons: [] },
      grade: null,
      eligibility: [],
      consequences: [],
    };
    work.parts = finished(items(work), work.rows, work.recorded, work.remarks);
    for (const row of [...work.rows, ...work.recorded]) if (row.shortened) work.remarks.push({ status: 'OK', item: row.item });
    return work;
  });
}

/** Adds up; to be called once no item changes any more. */
export function addUp(work: Work): void {
  contradicted(work.parts, work.rows, work.recorded, work.remarks);
  work.sum = total(work.parts.map((part) => part.range));
  work.provisional = work.parts.some((part) => part.disputed || !isPoint(part.range));
}

export function verdict(request: ScoreRequest, sorted: Sorted, works: readonly Work[], { points = true } = {}): Verdict {
  const asked = works.filter((work) => !request.only || request.only.includes(work.unit.id));
  return {
    units: asked.map((work) => unitVerdict(work, sorted, works, points)),
    problems: sorted.problems,
    remarks: new Map(asked.map((work) => [work.unit.id, work.remarks])),
  };
}

const print = (figure: Decimal): number => Number(figure.toString());
const printed = ({ low, high }: Range): { low: number; high: number } => ({ low: print(low), high: print(high) });

function unitVerdict(work: Work, sorted: Sorted, works: readonly Work[], points: boolean): UnitVerdict {
  const { unit, invalid, provisional } = work;
  const bad = sorted.invalid.get(unit.id);
  return {
    unit: unit.id,
    type: unit.type,
    status: invalid ? 'invalid' : provisional ? 'provisional' : 'final',
    total: invalid || provisional || !points ? null : print(work.sum.low),
    range: invalid || !points ? null : printed(work.sum),
    rank: points ? rankOf(work, works) : null,
    items: work.parts.map((part) =>
      bad?.has(part.code)
        ? { code: part.code, status: 'INVALID', score: null, range: null }
        : {
            code: part.code,
            status: part.status,
            score: part.disputed || part.unscored || !isPoint(part.range) ? null : print(part.range.low),
            range: printed(part.range),
          },
    ),
    veto: work.veto,
    grade: invalid ? null : work.grade,
    eligibility: invalid ? [] : work.eligibility,
    consequences: invalid ? [] : work.consequences,
    ...(work.pay === undefined ? {} : { pay: invalid ? null : work.pay }),
  };
}

/** One more than the number of final units of the type with more points. */
function rankOf(work: Work, works: readonly Work[]): number | null {
  const final = (each: Work): boolean => !each.invalid && !each.provisional && each.unit.type === work.unit.type;
  if (!final(work)) return null;
  return 1 + works.filter((other) => final(other) && other.sum.low.greaterThan(work.sum.low)).length;
}
