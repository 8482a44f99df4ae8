import { feelin } from './feelin';
import type { Other } from './figures';
import { hyperformula } from './hyperformula';
import { jsonRulesByRow, jsonRulesEngine } from './json-rules-engine';
import { publicodes } from './publicodes';
import { zenEngine } from './zen-engine';

/** Those that could be put in place. */
export async function otherEngines(): Promise<Other[]> {
  const made = await Promise.all([jsonRulesByRow(), jsonRulesEngine(), zenEngine(), publicodes(), hyperformula(), feelin()]);
  return made.filter((other) => other !== null);
}
