/** Drop-downs and prompts: cells that offer a list of words, or tell what belongs into them. */
import { formatArea } from '../../../model/area';
import { escape } from '../../xml';
import type { Choices } from '../state';

/** Excel shows no more of a title, or of a text. */
const MOST = { title: 32, text: 255 };

export function choicesXml(prefix: string, choices: readonly Choices[]): string {
  const rules = choices.map(({ area, from, question, prompt }) =>
    `<${prefix}dataValidation${from === undefined ? '' : ' type="list"'} allowBlank="1"`
      + (question ? ` errorStyle="warning" showErrorMessage="1" errorTitle="${escape(question.title)}" error="${escape(question.text)}"` : '')
      + (prompt ? ` showInputMessage="1" promptTitle="${escape(prompt.title.slice(0, MOST.title))}" prompt="${escape(prompt.text.slice(0, MOST.text))}"` : '')
      + ` sqref="${formatArea(area)}">${from === undefined ? '' : `<${prefix}formula1>${escape(from)}</${prefix}formula1>`}</${prefix}dataValidation>`);
  return `<${prefix}dataValidations count="${rules.length}">${rules.join('')}</${prefix}dataValidations>`;
}
