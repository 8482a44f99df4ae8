import { finding, unit, type Check } from '../finding';
import { itemName, unitList } from '../lists';

/** Scores that a lead unit has not given yet, item by item. */
export const missing: Check = {
  name: 'checkMissing',
  find: ({ answer, rulebook }) =>
    rulebook.items.flatMap((item) => {
      const concerned = answer.units.flatMap((each) => {
        const result = each.items.find(({ code }) => code === item.code);
        return result ? [{ name: each.unit, lacks: result.status === 'PENDING' && result.events.length === 0 }] : [];
      });
      const lacking = concerned.filter(({ lacks }) => lacks).map(({ name }) => name);
      const [first] = lacking;
      if (first === undefined) return [];
      if (lacking.length === concerned.length) return [finding('error', unit(first, item.code), 'missingAll', { item: itemName(item) })];
      return [finding('error', unit(first, item.code), 'missingSome', { item: itemName(item), units: unitList(lacking) })];
    }),
};
