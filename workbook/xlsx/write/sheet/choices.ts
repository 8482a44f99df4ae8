/** Drop-downs: cells that offer a list of words. */
import { formatArea } from '../../../model/area';
import { escape } from '../../xml';
import type { Choices } from '../state';

export function choicesXml(prefix: string, choices: readonly Choices[]): string {
  const rules = choices.map(({ area, from, question }) =>
    `<${prefix}dataValidation type="list" allowBlank="1" errorStyle="warning" showErrorMessage="1" errorTitle="${escape(question.title)}" error="${escape(question.text)}" sqref="${formatArea(area)}">`
      + `<${prefix}formula1>${escape(from)}</${prefix}formula1></${prefix}dataValidation>`);
  return `<${prefix}dataValidations count="${rules.length}">${rules.join('')}</${prefix}dataValidations>`;
}
