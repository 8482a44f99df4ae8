/** Excel.Workbook, Excel.Application and Excel.Runtime: where every request begins. */
import { between } from '../../../workbook/model/area';
import { action, define, event, link, object, property, result, type Definition } from '../engine/definition';
import type { Host } from '../engine/context';
import { HostFault } from '../engine/errors';
import { AreasHost, RangeHost, type Book } from '../model/book';
import { workbookSelections } from './events';
import { namedItemCollection } from './names';
import { range } from './range';
import { rangeAreas } from './range-areas';
import { customXmlPartCollection, documentProperties, settingCollection } from './stored';
import { TablesHost, tableCollection } from './tables';
import { worksheetCollection } from './worksheet';

/** Excel refuses one range where several are selected. */
function selectedRange(book: Book): RangeHost {
  const { sheet, areas } = book.backend.selection();
  if (areas.length > 1) throw new HostFault('InvalidReference');
  return new RangeHost(book, sheet, areas[0] ?? between(0, 0, 0, 0));
}

function activeCell(book: Book): RangeHost {
  const { sheet, areas } = book.backend.selection();
  const { row, column } = areas.at(-1) ?? between(0, 0, 0, 0);
  return new RangeHost(book, sheet, between(row, column, row, column));
}

export const application: Definition<Excel.Application, Book> = define('Application', {
  calculationMode: property('1.1', (book) => book.calculationMode, (book, mode) => { book.calculationMode = mode as typeof book.calculationMode; }),
  calculationState: property('1.9', () => 'Done'),
  calculate: action('1.1', (book, type) => book.backend.calculate(type !== 'Recalculate')),
  suspendApiCalculationUntilNextSync: action('1.6', () => {}),
  suspendScreenUpdatingUntilNextSync: action('1.9', () => {}),
});

const workbookProtection: Definition<Excel.WorkbookProtection, Book> = define('WorkbookProtection', {
  protected: property('1.7', (book) => book.backend.parts.structureProtected),
  protect: action('1.7', (book) => { book.backend.parts.structureProtected = true; }),
  unprotect: action('1.7', (book) => { book.backend.parts.structureProtected = false; }),
});

export const workbook: Definition<Excel.Workbook, Book> = define('Workbook', {
  application: link('1.1', () => application, (book) => book),
  worksheets: link('1.1', () => worksheetCollection, (book) => book),
  tables: link('1.1', () => tableCollection, (book) => new TablesHost(book, null)),
  names: link('1.1', () => namedItemCollection, (book) => ({ book, scope: null })),
  settings: link('1.4', () => settingCollection, (book) => book),
  customXmlParts: link('1.5', () => customXmlPartCollection, (book) => book),
  properties: link('1.7', () => documentProperties, (book) => book),
  protection: link('1.7', () => workbookProtection, (book) => book),
  name: property('1.7', (book) => book.backend.parts.name),
  readOnly: property('1.8', () => false),
  isDirty: property('1.9', () => true),
  getSelectedRange: object('1.1', () => range, selectedRange),
  getSelectedRanges: object('1.9', () => rangeAreas, (book) => {
    const { sheet, areas } = book.backend.selection();
    return new AreasHost(book, sheet, areas);
  }),
  getActiveCell: object('1.7', () => range, activeCell),
  getIsActiveCollabSession: result('1.9', () => false),
  onSelectionChanged: event('1.2', workbookSelections),
});

export const runtime: Definition<Excel.Runtime, Host> = define('Runtime', {
  enableEvents: property('1.8', (host) => host.eventsEnabled, (host, on) => { host.eventsEnabled = on; }),
});
