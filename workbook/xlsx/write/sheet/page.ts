/** How a sheet is printed, and the colour of its tab. */
import { put, putTogether, takeApart, type Outer } from '../elements';
import type { Page } from '../state';

const PROPERTIES_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];
const A4 = 9;

/** A4, as wide as one page and as long as it takes. */
export function setPage(outer: Outer, { landscape }: Page, set: (name: string, xml: string) => void): void {
  const { prefix } = outer;
  set('sheetPr', withProperty(outer.pieces.find(({ name }) => name === 'sheetPr')?.xml, prefix, 'pageSetUpPr', 'fitToPage="1"'));
  set('pageMargins', `<${prefix}pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>`);
  set('pageSetup', `<${prefix}pageSetup paperSize="${A4}" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`);
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
