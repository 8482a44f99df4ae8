import type { Style } from './model';
import { escape, HEAD, MAIN } from './xml';

/** The font of every cell; Excel puts its own in place where it is missing. */
const FONT = '等线';

/** Number formats of our own start here; lower numbers are Excel's built-in ones. */
const FIRST_FORMAT = 164;

/** Collects the styles that cells use and numbers them, each once. */
export class Styles {
  readonly #fonts = new Numbered('<font><sz val="11"/><name val="' + FONT + '"/></font>');
  readonly #fills = new Numbered('<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>');
  readonly #borders = new Numbered('<border><left/><right/><top/><bottom/><diagonal/></border>');
  readonly #formats = new Numbered();
  readonly #cells = new Numbered('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');

  /** The number by which a cell names its style. */
  numberOf(style: Style | undefined): number {
    if (!style) return 0;
    const format = style.format === undefined ? 0 : FIRST_FORMAT + this.#formats.numberOf(escape(style.format));
    const font = this.#fonts.numberOf(fontXml(style));
    const fill = style.fill ? this.#fills.numberOf(fillXml(style.fill)) : 0;
    const border = style.border ? this.#borders.numberOf(borderXml()) : 0;
    return this.#cells.numberOf(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignmentXml(style)}</xf>`,
    );
  }

  xml(): string {
    const formats = this.#formats.all.map((code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${code}"/>`);
    return (
      `${HEAD}<styleSheet xmlns="${MAIN}">` +
      (formats.length > 0 ? list('numFmts', formats) : '') +
      list('fonts', this.#fonts.all) +
      list('fills', this.#fills.all) +
      list('borders', this.#borders.all) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      list('cellXfs', this.#cells.all) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      '</styleSheet>'
    );
  }
}

class Numbered {
  readonly all: string[];
  constructor(...first: string[]) {
    this.all = first;
  }
  numberOf(entry: string): number {
    const known = this.all.indexOf(entry);
    return known >= 0 ? known : this.all.push(entry) - 1;
  }
}

const list = (name: string, entries: readonly string[]): string => `<${name} count="${entries.length}">${entries.join('')}</${name}>`;

function fontXml({ bold, italic, size = 11, color }: Style): string {
  return `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${size}"/>${color ? `<color rgb="FF${color}"/>` : ''}<name val="${FONT}"/></font>`;
}

const fillXml = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;

function borderXml(): string {
  const sides = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`);
  return `<border>${sides.join('')}<diagonal/></border>`;
}

function alignmentXml({ align, top, wrap }: Style): string {
  return `<alignment${align ? ` horizontal="${align}"` : ''} vertical="${top ? 'top' : 'center'}"${wrap ? ' wrapText="1"' : ''}/>`;
}
