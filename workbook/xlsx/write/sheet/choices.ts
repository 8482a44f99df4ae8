/** Drop-downs and prompts: cells that offer a list of words, or tell what belongs into them. */
import { contains, formatArea, parseArea } from '../../../model/area';
import { escape } from '../../xml';
import { attribute, putTogether, setAttribute, takeApart } from '../elements';
import type { Choices } from '../state';

/** Excel shows no more of a title, or of a text. */
const MOST = { title: 32, text: 255 };

/** Rules of the file stay, but for cells that have a new one: two rules for a cell contradict each other. */
export function choicesXml(written: string | undefined, prefix: string, choices: readonly Choices[]): string {
  const list = takeApart(written ?? `<${prefix}dataValidations></${prefix}dataValidations>`);
  const kept = list.pieces.flatMap(({ name, xml }) => {
    const cells = (attribute(xml, 'sqref') ?? '').split(/\s+/);
    const left = cells.filter((each) => {
      const area = parseArea(each);
      return area === null || !choices.some((choice) => contains(choice.area, area));
    });
    return left.length === 0 ? [] : [{ name, xml: left.length === cells.length ? xml : setAttribute(xml, 'sqref', left.join(' ')) }];
  });
  const added = choices.map((choice) => ({ name: 'dataValidation', xml: ruleXml(prefix, choice) }));
  return putTogether({ ...list, open: setAttribute(list.open, 'count', String(kept.length + added.length)), pieces: [...kept, ...added] });
}

const ruleXml = (prefix: string, { area, from, question, prompt }: Choices): string =>
  `<${prefix}dataValidation${from === undefined ? '' : ' type="list"'} allowBlank="1"`
  + (question ? ` errorStyle="warning" showErrorMessage="1" errorTitle="${escape(question.title)}" error="${escape(question.text)}"` : '')
  + (prompt ? ` showInputMessage="1" promptTitle="${escape(prompt.title.slice(0, MOST.title))}" prompt="${escape(prompt.text.slice(0, MOST.text))}"` : '')
  + ` sqref="${formatArea(area)}">${from === undefined ? '' : `<${prefix}formula1>${escape(from)}</${prefix}formula1>`}</${prefix}dataValidation>`;
