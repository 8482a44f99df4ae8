import type { PrintChoices } from '../../../../workbook/printouts/model/choices';
import type { PrintSource } from '../../../../workbook/printouts/model/source';
import type { Comparing } from '../../hooks/printouts/against';
import type { ChosenForPrint } from '../../hooks/printouts/choices';

/** What is printed, what was chosen of it, and how to choose otherwise. */
export interface Choosing {
  readonly source: PrintSource;
  readonly choices: PrintChoices;
  readonly comparing: Comparing;
  readonly onChoose: ChosenForPrint['choose'];
  readonly onChooseFor: ChosenForPrint['chooseFor'];
}
