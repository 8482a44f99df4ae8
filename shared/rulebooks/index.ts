// Made by `npm run generate` from the folders beside it; do not edit.
import beijinggang2019Office from './beijinggang-2019-office/rulebook.json';
import beijinggang2019Village from './beijinggang-2019-village/rulebook.json';
import cadreMerit from './cadre-merit/rulebook.json';
import districtIncentiveTalk from './district-incentive-talk/rulebook.json';
import huayuanAccountability from './huayuan-accountability/rulebook.json';
import sampleDepartmentPerformance from './sample-department-performance/rulebook.json';
import sampleInvestment from './sample-investment/rulebook.json';
import sampleServiceWindow from './sample-service-window/rulebook.json';
import sampleTownshipDevelopment from './sample-township-development/rulebook.json';
import sampleVillageSanitation from './sample-village-sanitation/rulebook.json';
import sampleWorkSafety from './sample-work-safety/rulebook.json';
import villageCadre from './village-cadre/rulebook.json';

/** `$schema` is there for editors; it is no part of the rules. */
const rulesOf = ({ $schema: _schema, ...rules }: { $schema?: string }): unknown => rules;

export const documents: Record<string, unknown> = {
  'beijinggang-2019-office': rulesOf(beijinggang2019Office),
  'beijinggang-2019-village': rulesOf(beijinggang2019Village),
  'cadre-merit': rulesOf(cadreMerit),
  'district-incentive-talk': rulesOf(districtIncentiveTalk),
  'huayuan-accountability': rulesOf(huayuanAccountability),
  'sample-department-performance': rulesOf(sampleDepartmentPerformance),
  'sample-investment': rulesOf(sampleInvestment),
  'sample-service-window': rulesOf(sampleServiceWindow),
  'sample-township-development': rulesOf(sampleTownshipDevelopment),
  'sample-village-sanitation': rulesOf(sampleVillageSanitation),
  'sample-work-safety': rulesOf(sampleWorkSafety),
  'village-cadre': rulesOf(villageCadre),
};
