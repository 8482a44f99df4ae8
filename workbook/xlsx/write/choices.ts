/** Drop-downs: cells that offer a list of words; and texts that show beside a cell. */
import { formatArea } from '../../model/area';
import { escape } from '../xml';
import type { Choices, Prompt } from './state';

/** Excel shows no more of a title, or of a text. */
const MOST = { title: 32, text: 255 };

export function choicesXml(prefix: string, choices: readonly Choices[], prompts: readonly Prompt[] = []): string {
  const rules = choices.map(({ area, from, question }) =>
    `<${prefix}dataValidation type="list" allowBlank="1" errorStyle="warning" showErrorMessage="1" errorTitle="${escape(question.title)}" error="${escape(question.text)}" sqref="${formatArea(area)}">`
      + `<${prefix}formula1>${escape(from)}</${prefix}formula1></${prefix}dataValidation>`);
  const told = prompts.map(({ area, title, text }) =>
    `<${prefix}dataValidation allowBlank="1" showInputMessage="1" promptTitle="${escape(title.slice(0, MOST.title))}" prompt="${escape(text.slice(0, MOST.text))}" sqref="${formatArea(area)}"/>`);
  return `<${prefix}dataValidations count="${rules.length + told.length}">${rules.join('')}${told.join('')}</${prefix}dataValidations>`;
}
