/**
 * What the service and the add-in may use of the scoring core.
 * Everything below this folder is pure: no Office, no Azure, no Node, no DOM.
 */
export * from './contract/request';
export * from './contract/answer';
export { parseJson } from './contract/json';
export { flagsOf, type Flag } from './report/unit/flags';
export { builtIn } from './built-in';
export { createRegistry, type Registry, type RulebookDetail } from './engine/registry';
export { reviewRulebook, tooLargeToReview } from './engine/check-rulebook';
export { RULEBOOK_LIMITS } from './rules/limits';
export { faultsOfRow, type FieldFault } from './engine/rows/row-faults';
export { sample } from './engine/sample';
export { score } from './engine/score';
export { ScoreRefusal } from './engine/score-refusal';
export { ENGINE_VERSION } from './engine/version';
export type * from './contract/rulebook-view';
export type { Language } from './i18n/language';
