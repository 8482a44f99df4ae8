/** How a sheet is printed, and the colour of its tab. */
import { put, putTogether, takeApart, type Outer } from '../elements';
import { escape } from '../../xml';
import type { HeaderFooter, Page } from '../../../model/page';

const PROPERTIES_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];
const A4 = 9;

const MARGINS = { side: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

/** Paper, margins, what stands above and below, and where pages end. */
export function setPage(outer: Outer, page: Page, set: (name: string, xml: string | null) => void): void {
  const { prefix } = outer;
  const { landscape, fit = 'width', centred, header, footer, breaks = [] } = page;
  const { side, top, bottom, header: above, footer: below } = page.margins ?? MARGINS;
  const fitted = typeof fit !== 'number';
  const properties = outer.pieces.find(({ name }) => name === 'sheetPr')?.xml;
  if (fitted || properties !== undefined) set('sheetPr', withProperty(properties, prefix, 'pageSetUpPr', fitted ? 'fitToPage="1"' : null));
  set('printOptions', centred ? `<${prefix}printOptions horizontalCentered="1"/>` : null);
  set('pageMargins', `<${prefix}pageMargins left="${side}" right="${side}" top="${top}" bottom="${bottom}" header="${above}" footer="${below}"/>`);
  const lies = `orientation="${landscape ? 'landscape' : 'portrait'}"`;
  set('pageSetup', `<${prefix}pageSetup paperSize="${A4}" ${fitted ? `${lies} fitToWidth="1" fitToHeight="${fit === 'page' ? 1 : 0}"` : `scale="${fit}" ${lies}`}/>`);
  set('headerFooter', header || footer ? `<${prefix}headerFooter>${lineXml(prefix, 'oddHeader', header)}${lineXml(prefix, 'oddFooter', footer)}</${prefix}headerFooter>` : null);
  set('rowBreaks', breaks.length === 0 ? null : `<${prefix}rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.map((row) => `<${prefix}brk id="${row + 1}" max="16383" man="1"/>`).join('')}</${prefix}rowBreaks>`);
}

/** Excel takes no longer one. */
const LONGEST = 255;

function lineXml(prefix: string, name: string, line: HeaderFooter | undefined): string {
  const text = ([['L', line?.left], ['C', line?.centre], ['R', line?.right]] as const).flatMap(([side, part]) => (part ? [`&${side}${part}`] : [])).join('');
  return text === '' ? '' : `<${prefix}${name}>${escape([...text].slice(0, LONGEST).join(''))}</${prefix}${name}>`;
}

/** For comparing: files write the same colour in small and in capital letters. */
export const tabColorOf = ({ tabColor }: { tabColor: string }): string => tabColor.toUpperCase();

/** The properties of a sheet with that colour, `#C8102E`; '' takes it away. */
export const withTabColor = (written: string | undefined, prefix: string, tabColor: string): string =>
  withProperty(written, prefix, 'tabColor', tabColor === '' ? null : `rgb="FF${tabColor.slice(1).toUpperCase()}"`);

function withProperty(written: string | undefined, prefix: string, name: string, attributes: string | null): string {
  const properties = takeApart(written ?? `<${prefix}sheetPr></${prefix}sheetPr>`);
  put(properties, name, attributes === null ? null : `<${prefix}${name} ${attributes}/>`, PROPERTIES_ORDER);
  return putTogether(properties);
}
