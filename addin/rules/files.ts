import type { Language } from '../../shared/i18n/language';
import { rulesInFile } from '../../workbook/editions/handed-on';
import type { RulesReading } from '../../workbook/rule-sheet';
import { planFile } from '../../workbook/templates/plan-file';
import type { SheetPlan } from '../../workbook/templates/plan';
import { WorkbookFault } from '../../workbook/xlsx/fault';
import { FunctionNames } from '../../workbook/xlsx/formula';

/** The first of them tell what is wrong; a file of another sort has a hundred. */
const SHOWN_FAULTS = 3;

/** The rules in a file, each edition of them; none where it holds none. Throws, in words, what is no such file. */
export function rulesIn(bytes: Uint8Array, name: string, language: Language): readonly RulesReading[] {
  try {
    const found = rulesInFile(bytes, name);
    return found.map((reading) => {
      if (reading.sheets.length > 0) return reading;
      // On a sheet its faults could be mended where they stand; JSON has no such place.
      if (!reading.rulebook) throw new Error(reading.faults.slice(0, SHOWN_FAULTS).map(({ address, text }) => `${address} ${text[language]}`).join('\n'));
      return { ...reading, sheets: [name] };
    });
  } catch (error) {
    throw error instanceof WorkbookFault ? new Error(error.say(name, language)) : error;
  }
}

/** The bytes of a workbook that holds these sheets and nothing else. Sheets of rules hold no formulas. */
export const bookOf = (plans: readonly SheetPlan[], title: string, language: Language): Uint8Array<ArrayBuffer> =>
  planFile(plans, { title, names: new FunctionNames([]), language });
