/** The sheet 规则: rules as offices write them, read and written. */
export { readRuleSheets } from './read';
export { isRuleSheet } from './sheet-name';
export { blankRuleSheets, writeRuleSheets, type Written } from './write';
export { gridsOf, type WriteOptions } from './writing/plan';
export { fromJson, toJson } from './json';
export type { RuleFault, RuleSheetPlan, RulesReading } from './types';
