import type { Area } from './area';
import type { DrawnChart } from './drawn-chart';
import type { Page, RowTitles } from './page';

/** What a workbook holds besides the contents of its cells: looks, sheets, tables, names, settings. */

export type CellValue = string | number | boolean;

export interface CellStyle {
  fill?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  size?: number;
  font?: string;
  wrap?: boolean;
  horizontal?: 'General' | 'Left' | 'Center' | 'Right';
  vertical?: 'Top' | 'Center' | 'Bottom';
  /** Colour of a line at each side, where there is one. */
  borders?: Partial<Record<'top' | 'bottom' | 'left' | 'right', string>>;
  unlocked?: boolean;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface SheetInfo {
  id: string;
  name: string;
  visibility: Visibility;
  protected: boolean;
  gridlines: boolean;
  tabColor: string;
}

export interface Table {
  id: string;
  name: string;
  sheet: string;
  area: Area;
  header: boolean;
  totals: boolean;
  style: string;
}

export interface DefinedName {
  name: string;
  /** Always with `=`: `=台账!$A$1:$B$9`, `=0.2`, `=LAMBDA(...)`. */
  formula: string;
  comment: string;
  visible: boolean;
  /** Id of the sheet it belongs to; null for the whole workbook. */
  scope: string | null;
}

export interface XmlPart {
  id: string;
  xml: string;
}

/** What cells offer and tell whoever is about to fill them in. */
export interface Guidance {
  sheet: string;
  area: Area;
  /** The words of a drop-down list. */
  list?: readonly string[];
  /** What is shown beside the cell while it is selected. */
  prompt?: { title: string; text: string };
}

/** How a sheet is printed. */
export interface SheetPage {
  page: Page;
  /** From the first cell on; null where all is. */
  printed: { rows: number; columns: number } | null;
  titles: RowTitles | null;
}

/** What a workbook holds beside its cells. Plain data: the stand-in changes it and then calls `partsChanged`. */
export interface BookParts {
  name: string;
  tables: Table[];
  names: DefinedName[];
  settings: Map<string, unknown>;
  xml: XmlPart[];
  properties: Record<string, string>;
  customProperties: Map<string, unknown>;
  structureProtected: boolean;
  filters: Map<string, Area>;
  /** What came since the file was opened; what was in the file stays there. */
  guidance: Guidance[];
  /** By id of the sheet, where somebody set it since the file was opened; what was in the file stays there. */
  pages: Map<string, SheetPage>;
  /** All that we drew, by id of the sheet, where somebody drew since the file was opened. */
  charts: Map<string, DrawnChart[]>;
  /** What the file has of both, to be read alone. */
  ofFile: { readonly pages: Map<string, SheetPage>; readonly charts: Map<string, DrawnChart[]> };
}

/** How a sheet is printed: as somebody set it since, else as the file has it; null where nobody said. */
export const pageSetOf = ({ pages, ofFile }: Pick<BookParts, 'pages' | 'ofFile'>, id: string): SheetPage | null => pages.get(id) ?? ofFile.pages.get(id) ?? null;

/** What we drew on a sheet, since or in the file. */
export const chartsDrawnOn = ({ charts, ofFile }: Pick<BookParts, 'charts' | 'ofFile'>, id: string): readonly DrawnChart[] => charts.get(id) ?? ofFile.charts.get(id) ?? [];

export const emptyParts = (name = '工作簿1.xlsx'): BookParts => ({
  name,
  tables: [],
  names: [],
  settings: new Map(),
  xml: [],
  properties: {},
  customProperties: new Map(),
  structureProtected: false,
  filters: new Map(),
  guidance: [],
  pages: new Map(),
  charts: new Map(),
  ofFile: { pages: new Map(), charts: new Map() },
});
