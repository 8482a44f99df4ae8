// Made by `npm run generate` from the folders beside it; do not edit.
import beijinggang2019Office from './beijinggang-2019-office/book';
import beijinggang2019Village from './beijinggang-2019-village/book';
import cadreMerit from './cadre-merit/book';
import districtIncentiveTalk from './district-incentive-talk/book';
import huayuanAccountability from './huayuan-accountability/book';
import sampleDepartmentPerformance from './sample-department-performance/book';
import sampleInvestment from './sample-investment/book';
import sampleServiceWindow from './sample-service-window/book';
import sampleTownshipDevelopment from './sample-township-development/book';
import sampleVillageSanitation from './sample-village-sanitation/book';
import sampleWorkSafety from './sample-work-safety/book';
import villageCadre from './village-cadre/book';
import type { Sample } from './sample';

export const books: readonly Sample[] = [
  beijinggang2019Office,
  beijinggang2019Village,
  cadreMerit,
  districtIncentiveTalk,
  huayuanAccountability,
  sampleDepartmentPerformance,
  sampleInvestment,
  sampleServiceWindow,
  sampleTownshipDevelopment,
  sampleVillageSanitation,
  sampleWorkSafety,
  villageCadre,
];
