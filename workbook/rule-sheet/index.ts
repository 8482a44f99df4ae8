/** The sheet 规则: rules as offices write them, read and written. */
export { isRuleSheet, readRuleSheets } from './read';
export { blankRuleSheets, writeRuleSheets, type Written } from './write';
export { gridsOf, type WriteOptions } from './plan';
export { fromJson, toJson } from './json';
export type { RuleFault, RuleSheetPlan, RulesReading } from './types';
