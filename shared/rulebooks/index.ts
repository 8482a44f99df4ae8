// Made by `npm run generate` from the folders beside it; do not edit.
import beijinggang2019Office from './beijinggang-2019-office/rulebook.json';
import beijinggang2019Village from './beijinggang-2019-village/rulebook.json';
import cadreMerit from './cadre-merit/rulebook.json';
import districtIncentiveTalk from './district-incentive-talk/rulebook.json';
import huayuanAccountability from './huayuan-accountability/rulebook.json';
import villageCadre from './village-cadre/rulebook.json';

export const documents: Record<string, unknown> = {
  'beijinggang-2019-office': beijinggang2019Office,
  'beijinggang-2019-village': beijinggang2019Village,
  'cadre-merit': cadreMerit,
  'district-incentive-talk': districtIncentiveTalk,
  'huayuan-accountability': huayuanAccountability,
  'village-cadre': villageCadre,
};
