import { finding, unit, type Check, type Finding } from '../finding';

/** A wrong veto is worse than a wrong half point: each is looked at by a second person. */
export const veto: Check = {
  name: 'checkVeto',
  find: ({ answer }) =>
    answer.units.flatMap((each): Finding[] => {
      if (each.veto.state === 'none') return [];
      const messages = each.veto.reasons.map(({ message }) => message);
      const reasons = { zh: messages.join('；'), en: messages.join('; ') };
      return [finding('warning', unit(each.unit), each.veto.state === 'certain' ? 'vetoCertain' : 'vetoPossible', { unit: each.unit, reasons })];
    }),
};
