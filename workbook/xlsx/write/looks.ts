/** Adds looks that came since to the file's styles; those of the file keep their numbers. */
import type { Look, Side, Weight } from '../styles';
import { escape } from '../xml';
import { find, put, putTogether, takeApart, type Outer } from './elements';

const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];
const FIRST_OWN_FORMAT = 164;
const LINE: Record<Weight, string> = { thin: 'thin', medium: 'medium', thick: 'thick', dashed: 'dashed', dotted: 'dotted', double: 'double', hair: 'hair' };
const SIDES: Side[] = ['left', 'right', 'top', 'bottom'];

const argb = (colour: string): string => `FF${colour.replace('#', '').toUpperCase()}`;

export class LookWriter {
  readonly #styles: Outer;
  readonly #known = new Map<string, number>();
  readonly #added: Record<'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs', string[]> = { numFmts: [], fonts: [], fills: [], borders: [], cellXfs: [] };
  readonly #counts: Record<string, number> = {};
  #nextFormat: number;

  constructor(stylesXml: string) {
    this.#styles = takeApart(stylesXml);
    for (const name of ['fonts', 'fills', 'borders', 'cellXfs']) {
      const list = find(this.#styles, name);
      this.#counts[name] = list ? takeApart(list).pieces.length : 0;
    }
    const used = [...(find(this.#styles, 'numFmts') ?? '').matchAll(/numFmtId="(\d+)"/g)].map(([, id]) => Number(id));
    this.#nextFormat = Math.max(FIRST_OWN_FORMAT - 1, ...used) + 1;
  }

  /** The number under which cells refer to a look. */
  number(look: number | Look): number {
    if (typeof look === 'number') return look;
    return this.#once(`look ${JSON.stringify(look)}`, () => this.#add('cellXfs', this.#xf(look)));
  }

  #once(key: string, make: () => number): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.#known.set(key, made);
    return made;
  }

  #add(list: 'fonts' | 'fills' | 'borders' | 'cellXfs', xml: string): number {
    return this.#once(`${list} ${xml}`, () => {
      this.#added[list].push(xml);
      return this.#counts[list]! + this.#added[list].length - 1;
    });
  }

  #xf(look: Look): string {
    const format = look.format === 'General' ? 0 : this.#format(look.format);
    const alignment = [
      look.horizontal && look.horizontal !== 'General' ? `horizontal="${look.horizontal.toLowerCase()}"` : '',
      look.vertical && look.vertical !== 'Bottom' ? `vertical="${look.vertical.toLowerCase()}"` : '',
      look.wrap ? 'wrapText="1"' : '', look.indent ? `indent="${look.indent}"` : '', look.rotation ? `textRotation="${look.rotation}"` : '',
    ].filter(Boolean).join(' ');
    const inside = `${alignment ? `<alignment ${alignment}/>` : ''}${look.unlocked ? '<protection locked="0"/>' : ''}`;
    const applied = `${format ? ' applyNumberFormat="1"' : ''} applyFont="1" applyFill="1" applyBorder="1"${alignment ? ' applyAlignment="1"' : ''}${look.unlocked ? ' applyProtection="1"' : ''}`;
    return `<xf numFmtId="${format}" fontId="${this.#add('fonts', font(look))}" fillId="${this.#fill(look)}" borderId="${this.#add('borders', border(look))}" xfId="0"${applied}>${inside}</xf>`;
  }

  #fill({ fill }: Look): number {
    return fill ? this.#add('fills', `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor indexed="64"/></patternFill></fill>`) : 0;
  }

  #format(code: string): number {
    return this.#once(`format ${code}`, () => {
      const id = this.#nextFormat;
      this.#nextFormat += 1;
      this.#added.numFmts.push(`<numFmt numFmtId="${id}" formatCode="${escape(code)}"/>`);
      return id;
    });
  }

  /** Whether there are looks that the file did not have. */
  get grown(): boolean { return Object.values(this.#added).some((list) => list.length > 0); }

  xml(): string {
    const { prefix } = this.#styles;
    for (const [name, added] of Object.entries(this.#added)) {
      if (added.length === 0) continue;
      const prefixed = added.map((xml) => (prefix ? xml.replace(/<(\/?)(\w)/g, `<$1${prefix}$2`) : xml)).join('');
      const list = takeApart(find(this.#styles, name) ?? `<${prefix}${name}></${prefix}${name}>`);
      const count = list.pieces.length + added.length;
      const open = list.open.replace(/\scount="\d*"/, '').replace(/>$/, ` count="${count}">`);
      put(this.#styles, name, `${open}${list.pieces.map((piece) => piece.xml).join('')}${prefixed}${list.close}`, ORDER);
    }
    return putTogether(this.#styles);
  }
}

function font(look: Look): string {
  return `<font>${look.bold ? '<b/>' : ''}${look.italic ? '<i/>' : ''}${look.strike ? '<strike/>' : ''}${look.underline ? '<u/>' : ''}`
    + `<sz val="${look.size ?? 11}"/>${look.color ? `<color rgb="${argb(look.color)}"/>` : ''}<name val="${escape(look.font ?? '等线')}"/>${look.charset === undefined ? '' : `<charset val="${look.charset}"/>`}</font>`;
}

function border({ lines }: Look): string {
  const sides = SIDES.map((side) => {
    const line = lines?.[side];
    return line ? `<${side} style="${LINE[line.weight]}"><color rgb="${argb(line.color)}"/></${side}>` : `<${side}/>`;
  });
  return `<border>${sides.join('')}<diagonal/></border>`;
}
