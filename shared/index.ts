/**
 * What the service and the add-in may use of the scoring core.
 * Everything below this folder is pure: no Office, no Azure, no Node, no DOM.
 */
export * from './contract/request';
export * from './contract/answer';
export { parseJson } from './contract/json';
export { score, ScoreRefusal } from './engine/score';
export type { Language } from './words/language';
