import { askedParameters } from '../../results/asked-parameter';
import { finding, type Check, type Finding } from '../finding';

/** Questions that the document leaves open and nobody has decided; decisions without a name or a basis. */
export const parameters: Check = {
  name: 'checkParameters',
  find: ({ document, ledger, answer }) =>
    document.parameters.flatMap(({ key, question, default: usual }): Finding[] => {
      const set = ledger.parameters[key];
      const goal = { to: 'parameter', key } as const;
      if (set === undefined) {
        if (usual !== null) return [];
        const units = answer.units.filter(({ notes }) => notes.some((note) => askedParameters(document, note).includes(key)));
        return [units.length === 0 ? finding('warning', goal, 'parameterUnset', { question }) : finding('warning', goal, 'parameterUnsetFor', { question, count: units.length })];
      }
      const signed = typeof set === 'object' && !Array.isArray(set) && 'value' in set && set.by && set.basis;
      if (signed) return [];
      const value = typeof set === 'object' && !Array.isArray(set) && 'value' in set ? set.value : set;
      return [finding('note', goal, 'parameterUnsigned', { question, value: String(value) })];
    }),
};
