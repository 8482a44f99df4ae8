/** Excel.RangeAreas (several rectangles of one sheet) and Excel.RangeCollection. */
import { cellCount, formatAddress } from '../../../workbook/model/area';
import { action, define, items, link, object, property, result, type Definition } from '../engine/definition';
import type { AreasHost} from '../model/book';
import { RangeHost, SheetHost } from '../model/book';
import { rangeClass, worksheetClass } from './classes';
import { clearArea } from '../model/cells';
import { sheetInfo } from '../model/sheets';
import { rangeFormat } from './range-format';

const ranges = (host: AreasHost): RangeHost[] => host.areas.map((area) => new RangeHost(host.book, host.sheet, area));

export const rangeCollection: Definition<Excel.RangeCollection, AreasHost> = define('RangeCollection', {
  items: items(rangeClass, ranges),
  getCount: result('1.9', (host) => host.areas.length),
  getItemAt: object('1.9', rangeClass, (host, index) => ranges(host)[index] ?? null),
});

export const rangeAreas: Definition<Excel.RangeAreas, AreasHost> = define('RangeAreas', {
  areas: link('1.9', () => rangeCollection, (host) => host),
  worksheet: link('1.9', worksheetClass, (host) => new SheetHost(host.book, host.sheet)),
  format: link('1.9', () => rangeFormat, (host) => host),
  address: property('1.9', (host) => {
    const { name } = sheetInfo(host.book, host.sheet);
    return host.areas.map((area) => formatAddress(name, area)).join(',');
  }),
  areaCount: property('1.9', (host) => host.areas.length),
  cellCount: property('1.9', (host) => host.areas.reduce((sum, area) => sum + cellCount(area), 0)),
  clear: action('1.9', (host, applyTo) => ranges(host).forEach((each) => clearArea(each, applyTo ?? 'All'))),
  select: action('1.18', (host) => host.book.backend.select(host.sheet, host.areas)),
}, { transient: true });
