/** Excel.NamedItem and its collection, of the workbook (scope null) or of a sheet. */
import { formatAddress, formatArea } from '../../../workbook/model/area';
import type { DefinedName } from '../../../workbook/model/book-parts';
import { action, define, items, link, object, property, result, type Definition } from '../engine/definition';
import { rangeClass, worksheetClass } from './classes';
import { HostFault } from '../engine/errors';
import { RangeHost, SheetHost, type Book } from '../model/book';
import { rangeOfFormula, sheetInfo } from '../model/sheets';
import { forgetTitles, printTitles } from './page-layout';

const GOOD_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const LOOKS_LIKE_A_CELL = /^([A-Za-z]{1,3}\d+|[RrCc])$/;

class NameHost {
  constructor(readonly book: Book, readonly key: string, readonly within: string | null) {}
  get item(): DefinedName {
    const found = lookUp(this.book, this.within, this.key);
    if (!found) throw new HostFault('ItemNotFound', this.key);
    return found;
  }

  remove(): void {
    const { names } = this.book.backend.parts;
    names.splice(names.indexOf(this.item), 1);
    this.book.backend.partsChanged('names');
  }
}

/** The rows that stand at the head of each page are a name of their sheet. */
class TitlesHost extends NameHost {
  constructor(readonly sheet: SheetHost) {
    super(sheet.book, TITLES, sheet.id);
  }

  override get item(): DefinedName {
    const titles = printTitles(this.sheet);
    if (!titles) throw new HostFault('ItemNotFound', TITLES);
    return { name: TITLES, formula: absolute(titles), comment: '', visible: true, scope: this.sheet.id };
  }

  override remove(): void { forgetTitles(this.sheet); }
}
const TITLES = 'Print_Titles';

function lookUp(book: Book, scope: string | null, name: string): DefinedName | undefined {
  const wanted = name.toLowerCase();
  return book.backend.parts.names.find((each) => each.scope === scope && each.name.toLowerCase() === wanted);
}

interface NamesHost {
  book: Book;
  scope: string | null;
}

function findName({ book, scope }: NamesHost, name: string): NameHost | null {
  const sheet = scope !== null && name === TITLES ? new SheetHost(book, scope) : null;
  if (sheet && printTitles(sheet)) return new TitlesHost(sheet);
  return lookUp(book, scope, name) ? new NameHost(book, name, scope) : null;
}

const all = (host: NamesHost): DefinedName[] => host.book.backend.parts.names.filter((each) => each.scope === host.scope);

function absolute(host: RangeHost): string {
  const area = formatArea(host.area).replace(/([A-Z]+)?(\d+)?/g, (_, column?: string, row?: string) => `${column ? `$${column}` : ''}${row ? `$${row}` : ''}`);
  return `=${formatAddress(sheetInfo(host.book, host.sheet).name, host.area).replace(/![^!]*$/, `!${area}`)}`;
}

function add(host: NamesHost, name: string, reference: unknown, comment: string | undefined): NameHost {
  if (!GOOD_NAME.test(name) || LOOKS_LIKE_A_CELL.test(name)) throw new HostFault('InvalidArgument', 'name');
  if (lookUp(host.book, host.scope, name)) throw new HostFault('InvalidArgument', 'name');
  const formula = reference instanceof RangeHost ? absolute(reference) : String(reference);
  host.book.backend.parts.names.push({
    name, formula: formula.startsWith('=') ? formula : `=${formula}`, comment: comment ?? '', visible: true, scope: host.scope,
  });
  host.book.backend.partsChanged('names');
  return new NameHost(host.book, name, host.scope);
}

function change(host: NameHost, part: Partial<DefinedName>): void {
  Object.assign(host.item, part);
  host.book.backend.partsChanged('names');
}

const rangeOf = (host: NameHost): RangeHost | null => rangeOfFormula(host.book, host.item.formula);

export const namedItem: Definition<Excel.NamedItem, NameHost> = define('NamedItem', {
  name: property('1.1', (host) => host.item.name),
  formula: property('1.7', (host): unknown => host.item.formula, (host, formula) => change(host, { formula: String(formula) })),
  value: property('1.1', (host): unknown => host.item.formula),
  comment: property('1.4', (host) => host.item.comment, (host, comment) => change(host, { comment })),
  visible: property('1.1', (host) => host.item.visible, (host, visible) => change(host, { visible })),
  scope: property('1.4', (host) => (host.item.scope === null ? 'Workbook' : 'Worksheet')),
  type: property('1.1', (host) => (rangeOf(host) ? 'Range' : /^=-?[\d.]+$/.test(host.item.formula) ? 'Double' : /^="/.test(host.item.formula) ? 'String' : 'Error')),
  worksheetOrNullObject: link('1.4', worksheetClass, (host) => (host.item.scope === null ? null : new SheetHost(host.book, host.item.scope))),
  getRange: object('1.1', rangeClass, rangeOf),
  getRangeOrNullObject: object('1.4', rangeClass, rangeOf),
  delete: action('1.4', (host) => host.remove()),
});

export const namedItemCollection: Definition<Excel.NamedItemCollection, NamesHost> = define('NamedItemCollection', {
  items: items(() => namedItem, (host) => all(host).map((each) => new NameHost(host.book, each.name, host.scope))),
  getCount: result('1.4', (host) => all(host).length),
  getItem: object('1.1', () => namedItem, findName),
  getItemOrNullObject: object('1.4', () => namedItem, findName),
  add: object('1.4', () => namedItem, add),
});

