/** Excel.DataValidation, as far as it helps to fill a cell in: lists of words and prompts. No entry is refused by it. */
import { contains, intersect } from '../../../workbook/model/area';
import type { Guidance } from '../../../workbook/model/book-parts';
import { action, define, property, type Definition } from '../engine/definition';
import { HostFault } from '../engine/errors';
import type { RangeHost } from '../model/book';
import { requireWritable } from '../model/sheets';

/** Excel takes no longer list in a rule, prompt or title; it says so with the same fault. */
const LONGEST = { list: 255, title: 32, text: 255 };

const all = (host: RangeHost): Guidance[] => host.book.backend.parts.guidance;
const found = (host: RangeHost): Guidance | undefined => all(host).find(({ sheet, area }) => sheet === host.sheet && contains(area, host.area));

/** The rule of a range takes the place of those that it meets, as in Excel for the cells that they share. */
function change(host: RangeHost, next: Partial<Pick<Guidance, 'list' | 'prompt'>>): void {
  requireWritable(host.book, host.sheet, host.area);
  const before = found(host);
  host.book.backend.parts.guidance = [
    ...all(host).filter(({ sheet, area }) => sheet !== host.sheet || !intersect(area, host.area)),
    { sheet: host.sheet, area: host.area, ...(before?.list ? { list: before.list } : {}), ...(before?.prompt ? { prompt: before.prompt } : {}), ...next },
  ];
}

function setRule(host: RangeHost, { list }: Excel.DataValidationRule): void {
  const source = list?.source;
  if (typeof source !== 'string' || source === '' || source.length > LONGEST.list) throw new HostFault('InvalidArgument', 'rule');
  change(host, { list: source.split(',').map((word) => word.trim()) });
}

function setPrompt(host: RangeHost, { title, message }: Excel.DataValidationPrompt): void {
  if (title.length > LONGEST.title || message.length > LONGEST.text) throw new HostFault('InvalidArgument', 'prompt');
  change(host, { prompt: { title, text: message } });
}

const nothing = { showPrompt: false, title: '', message: '' };

export const dataValidation: Definition<Excel.DataValidation, RangeHost> = define('DataValidation', {
  rule: property('1.8', (host) => {
    const list = found(host)?.list;
    return list ? { list: { inCellDropDown: true, source: list.join(',') } } : {};
  }, setRule),
  prompt: property('1.8', (host) => {
    const prompt = found(host)?.prompt;
    return prompt ? { showPrompt: true, title: prompt.title, message: prompt.text } : nothing;
  }, setPrompt),
  // Every entry is taken, whatever is asked for.
  errorAlert: property('1.8', () => ({ showAlert: false, style: 'Information', title: '', message: '' }), () => undefined),
  ignoreBlanks: property('1.8', () => true, () => undefined),
  type: property('1.8', (host) => (found(host)?.list ? 'List' : 'None')),
  clear: action('1.8', (host) => {
    const { parts } = host.book.backend;
    parts.guidance = parts.guidance.filter(({ sheet, area }) => sheet !== host.sheet || !intersect(area, host.area));
  }),
});
