import type { CellFunctions } from '../../../workbook/model/port/functions';

/** Custom functions of Office; null where there are none. Its errors alone carry a text to the cell. */
export function cellFunctions(): CellFunctions | null {
  if (typeof CustomFunctions === 'undefined') return null;
  return {
    associate: (name, run) => CustomFunctions.associate(name, run),
    errorOf(error, text) {
      const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
      return new CustomFunctions.Error(error === '#N/A' ? notAvailable : invalidValue, text);
    },
  };
}
