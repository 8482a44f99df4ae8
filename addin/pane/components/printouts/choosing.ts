import type { PrintChoices } from '../../../../workbook/printouts/model/choices';
import type { PrintSource } from '../../../../workbook/printouts/model/source';
import type { ChosenForPrint } from '../../hooks/printouts/choices';

/** What is printed, what was chosen of it, and how to choose otherwise. */
export interface Choosing {
  readonly source: PrintSource;
  readonly choices: PrintChoices;
  readonly onChoose: ChosenForPrint['choose'];
  readonly onChooseFor: ChosenForPrint['chooseFor'];
}
