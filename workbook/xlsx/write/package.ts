/** Parts of a package, added and taken away with all that must know of them. */
import { isSamePart, relations, relationsPath, type Relation } from '../package';
import { escape, unescaped } from '../xml';
import { text, type Package } from '../zip';
import { attribute, putTogether, takeApart } from './elements';
import { strToU8 } from 'fflate';

const TYPES = '[Content_Types].xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const STRICT = 'http://purl.oclc.org/ooxml/';

/** Names as a package of that kind writes them. */
const inWordsOf = (strict: boolean, xml: string): string => (strict ? xml
  .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', `${STRICT}spreadsheetml/main`)
  .replaceAll(OFFICE, `${STRICT}officeDocument/relationships`)
  .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/customXml', `${STRICT}officeDocument/customXml`) : xml);

/** The part whose relations lie there; null where none lie. */
const partOf = (path: string): string | null => (/(^|\/)_rels\/[^/]*\.rels$/.test(path) ? path.replace(/_rels\/([^/]*)\.rels$/, '$1') : null);

export class PackageWriter {
  readonly parts: Package;
  /** The package speaks of itself in the words of ISO 29500 strict. */
  readonly #strict: boolean;

  constructor(original: Package, main: string) {
    this.parts = new Map(original);
    this.#strict = this.text(main)?.includes(STRICT) ?? false;
  }

  text(path: string): string | undefined {
    const bytes = this.parts.get(path);
    return bytes && text(bytes);
  }

  /** A part that says so already stays byte for byte. */
  write(path: string, content: string): void {
    if (this.text(path) !== content) this.parts.set(path, strToU8(content));
  }

  /** A part that the package did not have, of a type that its content says. */
  add(path: string, content: string, contentType: string): void {
    this.write(path, inWordsOf(this.#strict, content));
    const types = takeApart(this.text(TYPES)!);
    types.pieces.push({ name: 'Override', xml: `<${types.prefix}Override PartName="/${escape(path)}" ContentType="${contentType}"/>` });
    this.write(TYPES, putTogether(types));
  }

  /** A part that is XML and no more. */
  addPlain(path: string, content: string): void {
    this.write(path, content);
    const types = takeApart(this.text(TYPES)!);
    if (types.pieces.some(({ name, xml }) => name === 'Default' && attribute(xml, 'Extension')?.toLowerCase() === 'xml')) return;
    types.pieces.unshift({ name: 'Default', xml: `<${types.prefix}Default Extension="xml" ContentType="application/xml"/>` });
    this.write(TYPES, putTogether(types));
  }

  /** Takes a part away, with what it alone was related to: a picture that another sheet shows too stays. */
  remove(path: string): void {
    const links = relations(this.parts, path);
    this.parts.delete(path);
    this.parts.delete(relationsPath(path));
    const types = takeApart(this.text(TYPES)!);
    types.pieces = types.pieces.filter(({ xml }) => !isSamePart(unescaped(attribute(xml, 'PartName') ?? ''), `/${path}`));
    this.write(TYPES, putTogether(types));
    for (const { external, target } of links) if (!external && this.parts.has(target) && !this.#isNeeded(target)) this.remove(target);
  }

  #isNeeded(part: string): boolean {
    return [...this.parts.keys()].map(partOf).some((from) => from !== null && this.relations(from).some((link) => !link.external && link.target === part));
  }

  relations(of: string): Relation[] {
    return relations(this.parts, of);
  }

  /** Relates a part to another; the id by which it does. A type that is no address is one of Office's own. */
  relate(from: string, type: string, target: string): string {
    const path = relationsPath(from);
    const outer = takeApart(this.text(path) ?? `${HEAD}<Relationships xmlns="${PACKAGE}"></Relationships>`);
    const taken = new Set(this.relations(from).map((link) => link.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    outer.pieces.push({ name: 'Relationship', xml: `<${outer.prefix}Relationship Id="rId${number}" Type="${inWordsOf(this.#strict, type.includes(':') ? type : `${OFFICE}/${type}`)}" Target="/${escape(target)}"/>` });
    this.write(path, putTogether(outer));
    return `rId${number}`;
  }

  unrelate(from: string, target: string): void {
    const path = relationsPath(from);
    const gone = new Set(this.relations(from).filter((link) => !link.external && link.target === target).map((link) => link.id));
    const outer = takeApart(this.text(path) ?? '');
    outer.pieces = outer.pieces.filter((piece) => !gone.has(attribute(piece.xml, 'Id') ?? ''));
    this.write(path, putTogether(outer));
  }

  /** A path of that kind which is free: `xl/tables/table3.xml`. */
  freePath(make: (number: number) => string): string {
    let number = 1;
    while (this.parts.has(make(number))) number += 1;
    return make(number);
  }
}
