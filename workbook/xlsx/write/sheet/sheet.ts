/** A worksheet part brought up to date; one in which nothing changed stays letter for letter as it was. */
import { bottom, cellName, formatArea, hull, contains, parseArea, right, sameArea, type Area } from '../../../model/area';
import type { ReadSheetContent } from '../../sheet';
import type { SheetWriting } from './cell';
import { choicesXml } from './choices';
import { columnsXml, sameColumns } from './columns';
import { attribute, find, put, putTogether, setAttribute, takeApart, type Outer } from '../elements';
import { setPage, tabColorOf, withTabColor } from './page';
import { sheetDataXml } from './rows';
import type { SavedSheet } from '../state';

export const SHEET_ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter',
  'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions',
  'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing',
  'legacyDrawing', 'legacyDrawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst',
] as const;

const NOTHING: ReadSheetContent = {
  cells: [], rows: new Map(), columns: [], merges: [], frozen: { rows: 0, columns: 0 }, gridlines: true, protected: false, tabColor: '', filter: null, tables: [],
  restHidden: false,
};

/** `selected` says whether the sheet's tab is the one that is shown, where that is another than before. */
export function saveSheet(xml: string, sheet: SavedSheet, original: ReadSheetContent | null, writing: SheetWriting, selected: boolean | null): string {
  const before = original ?? NOTHING;
  const outer = takeApart(xml);
  const { prefix } = outer;
  let changed = false;
  const set = (name: string, content: string | null): void => {
    changed = true;
    put(outer, name, content, SHEET_ORDER);
  };
  const data = sheetDataXml(find(outer, 'sheetData') ?? '', prefix, sheet, before, writing);
  if (data !== null) {
    set('sheetData', data);
    const said = attribute(find(outer, 'dimension') ?? '', 'ref');
    const dimension = dimensionOf(sheet, said);
    if (dimension && (said !== undefined || original === null)) set('dimension', `<${prefix}dimension ref="${dimension}"/>`);
  }
  if (!sameColumns(sheet, before)) set('cols', columnsXml(find(outer, 'cols'), prefix, sheet, before, writing.looks));
  const merged = [...sheet.merges, ...before.merges.filter((area) => bottom(area) >= sheet.extent.rows || right(area) >= sheet.extent.columns)];
  if (!sameAreas(merged, before.merges)) set('mergeCells', merges(prefix, merged));
  if (sheet.protected !== before.protected) set('sheetProtection', sheet.protected ? `<${prefix}sheetProtection sheet="1" objects="1" scenarios="1"/>` : null);
  if (sheet.frozen.rows !== before.frozen.rows || sheet.frozen.columns !== before.frozen.columns || sheet.gridlines !== before.gridlines) setView(outer, sheet, set);
  if (tabColorOf(sheet) !== tabColorOf(before)) set('sheetPr', withTabColor(find(outer, 'sheetPr'), prefix, sheet.tabColor));
  if (sheet.defaultRowHeight !== undefined && sheet.defaultRowHeight !== before.defaultRowHeight) set('sheetFormatPr', setAttribute(find(outer, 'sheetFormatPr') ?? `<${prefix}sheetFormatPr/>`, 'defaultRowHeight', String(sheet.defaultRowHeight)));
  if (sheet.choices?.length) set('dataValidations', choicesXml(find(outer, 'dataValidations'), prefix, sheet.choices));
  if (sheet.page) setPage(outer, sheet.page, set);
  if (selected !== null) select(outer, selected, set);
  return changed ? putTogether(outer) : xml;
}

/** Where the sheet's cells lie; null where the file says so already. */
function dimensionOf(sheet: SavedSheet, known: string | undefined): string | null {
  const used = sheet.cells.reduce<Area>((area, { row, column }) => hull(area, { row, column, rows: 1, columns: 1 }), { row: 0, column: 0, rows: 1, columns: 1 });
  const said = known === undefined ? null : parseArea(known);
  return said && contains(said, used) ? null : formatArea(used);
}

const sameAreas = (one: Area[], other: Area[]): boolean =>
  one.length === other.length && one.every((area) => other.some((each) => sameArea(area, each)));

function merges(prefix: string, areas: Area[]): string | null {
  if (areas.length === 0) return null;
  return `<${prefix}mergeCells count="${areas.length}">${areas.map((area) => `<${prefix}mergeCell ref="${formatArea(area)}"/>`).join('')}</${prefix}mergeCells>`;
}

/** Two sheets with selected tabs would be a group: what is entered in one goes into both. */
function select(outer: Outer, selected: boolean, set: (name: string, xml: string) => void): void {
  const present = find(outer, 'sheetViews');
  if (present === undefined && !selected) return;
  const views = takeApart(present ?? `<${outer.prefix}sheetViews><${outer.prefix}sheetView workbookViewId="0"/></${outer.prefix}sheetViews>`);
  const [first] = views.pieces;
  if (!first || /^(1|true)$/.test(attribute(first.xml, 'tabSelected') ?? '') === selected) return;
  first.xml = setAttribute(first.xml, 'tabSelected', selected ? '1' : null);
  set('sheetViews', putTogether(views));
}

function setView(outer: Outer, { frozen, gridlines }: SavedSheet, set: (name: string, xml: string) => void): void {
  const { prefix } = outer;
  const views = takeApart(find(outer, 'sheetViews') ?? `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0"/></${prefix}sheetViews>`);
  const first = views.pieces[0];
  if (!first) return;
  const view = takeApart(setAttribute(first.xml, 'showGridLines', gridlines ? null : '0'));
  const { rows, columns: across } = frozen;
  const pane = rows + across === 0 ? null : `<${prefix}pane${across ? ` xSplit="${across}"` : ''}${rows ? ` ySplit="${rows}"` : ''}`
    + ` topLeftCell="${cellName(rows, across)}" activePane="${rows && across ? 'bottomRight' : rows ? 'bottomLeft' : 'topRight'}" state="frozen"/>`;
  put(view, 'pane', pane, ['pane', 'selection', 'pivotSelection', 'extLst']);
  if (pane === null) view.pieces = view.pieces.filter((piece) => piece.name !== 'selection');
  first.xml = putTogether(view);
  set('sheetViews', putTogether(views));
}
