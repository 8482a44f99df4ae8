import { finding, unit, type Check } from '../finding';
import { itemName } from '../lists';

/** Fewer units than this are alike by chance. */
const enough = 3;

/** A given item in which all units have the same score, or all have full marks: nothing was told apart. */
export const same: Check = {
  name: 'checkSame',
  find: ({ answer, rulebook }) =>
    rulebook.unitTypes.flatMap(({ code: type }) => {
      const units = answer.units.filter((each) => each.type === type);
      return rulebook.items.flatMap((item) => {
        if (!item.given || units.length < enough) return [];
        const results = units.flatMap((each) => each.items.filter(({ code }) => code === item.code));
        const [first] = results;
        if (!first || first.score === null || results.length < enough || results.some(({ score }) => score !== first.score)) return [];
        const word = first.score === first.max ? 'allFull' : 'allSame';
        return [finding('warning', unit(units[0]?.unit ?? '', item.code), word, { item: itemName(item), count: results.length, score: first.score })];
      });
    }),
};
