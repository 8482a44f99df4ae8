import type { Parameter, ParameterValue } from '../contract/request';
import type { ItemPlan } from './kind';
import type { Lane } from '../engine/rows/plain-rows';
import type { Rulebook, RulebookItem } from '../rules/format';

/** What a rule kind may know while it is compiled: the rulebook, the parameters, the asked year. */
export interface Settings {
  readonly rulebook: Rulebook;
  readonly year: number;
  readonly period: string | null;
  /** Decimals that the engine holds: figures are whole numbers of 10^-digits. */
  readonly digits: number;
  /** Unit type codes by index. */
  readonly types: readonly string[];
  /** The value in force: given, else the default, else null. */
  parameter(key: string): ParameterValue | null;
  /** A rulebook's own figure, scaled. Throws where it cannot be held exactly. */
  scale(figure: number): number;
}

export interface CompiledItem extends ItemPlan {
  readonly index: number;
  readonly code: string;
  readonly spec: RulebookItem;
  /** Applies to the unit type of this index. */
  readonly applies: readonly boolean[];
  /** Kind codes of its rows, by index. */
  readonly kindCodes: readonly string[];
  readonly lane: Lane;
}

export interface Compiled {
  readonly settings: Settings;
  readonly items: readonly CompiledItem[];
  /** By unit type: what gives points, in the document's order. */
  readonly listed: readonly (readonly CompiledItem[])[];
  readonly itemOf: ReadonlyMap<string, CompiledItem>;
  /** As applied, defaults filled in. */
  readonly parameters: Readonly<Record<string, Parameter | null>>;
  readonly hash: string;
}
