import type { Figure } from '../../model/rulebook/rulebook-parts';
import type { RulebookItem } from '../../model/rulebook/rulebook';
import type { Stretch } from '../../kinds/parts/spans';
import type { Condition } from '../../kinds/conditions';
import type { Periods } from '../../kinds/parts/periodic';

/** Everything that a general item may say, whatever its kind; what it may say has been settled by its schema. */
export interface Wide extends RulebookItem {
  items?: string[];
  by?: string;
  weights?: Record<string, number>;
  weight?: Figure;
  factor?: number;
  min?: number;
  max?: number;
  zero?: Condition;
  periods?: Periods;
  counts?: boolean;
  rows?: string;
  measure?: MeasureSpec;
  scale?: ScaleSpec;
  rates?: RateSpec[];
  cap?: { max?: number; min?: number };
  once?: unknown;
  highest?: boolean;
  start?: number | string;
  needsEvidence?: string[] | 'all';
  each?: number | [number, number];
  outOf?: number;
  choices?: number[];
  times?: string;
  over?: string;
}

export interface RateSpec {
  kind?: string;
  points?: number | [number, number];
  levels?: Record<string, number>;
  per?: { each: number; part?: unknown };
  when?: Stretch;
  types?: string[];
}

export interface MeasureSpec {
  of: string;
  low?: number;
  high?: number;
  choices?: number[];
  per?: string;
  shares?: Record<string, number>;
  worth?: Record<string, number | null>;
  rows?: string;
  place?: { as?: string };
  minus?: object;
  where?: Stretch;
  drop?: number;
  key?: string;
  after?: string;
  expect?: number;
  as?: string;
}

interface Side {
  each: number;
  points: number;
  part?: unknown;
}

export interface ScaleSpec {
  by: string;
  bands?: (Stretch & { points: number })[];
  rest?: [number, number] | number | null;
  points?: unknown;
  full?: number;
  over?: number;
  low?: number;
  high?: number;
  from?: number;
  below?: Side;
  above?: Side;
  first?: number;
  step?: number;
  least?: number;
  start?: number;
}

export interface GradeLine {
  grade: string;
  from?: number;
  share?: number;
  places?: number;
  upTo?: true;
  when?: Condition;
  unless?: Condition;
}

/** Likewise of an outcome. */
export interface Wider {
  kind: string;
  clause: string;
  when?: Condition;
  grades?: GradeLine[];
  then?: { grade?: string; atMost?: string };
  to?: string;
  atMost?: string;
  by?: unknown;
  code?: string;
  share?: number;
  consequence?: string;
  eligibility?: string;
  on?: string;
  amount?: number;
  attribute?: string;
}

export interface AwardBy {
  grades?: Record<string, number>;
  score?: number;
  item?: string;
  scale?: ScaleSpec;
  pool?: number;
}
