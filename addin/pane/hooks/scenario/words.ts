import { scenarioWords } from '../../../../shared/i18n/pane/what-if';
import { pageWords } from '../page-words';

/** What the page 试算 says. */
export const useScenarioWords = pageWords(scenarioWords);
export type ScenarioWords = ReturnType<typeof useScenarioWords>;
export type SayScenario = ScenarioWords['t'];
export type ScenarioWord = Parameters<SayScenario>[0];
