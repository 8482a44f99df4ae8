/** Parts of a package, added and taken away with all that must know of them. */
import { relations, relationsPath, type Relation } from '../package';
import { escape } from '../xml';
import { text, type Package } from '../zip';
import { putTogether, takeApart } from './elements';
import { strToU8 } from 'fflate';

const TYPES = '[Content_Types].xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export class PackageWriter {
  readonly parts: Package;

  constructor(original: Package) {
    this.parts = new Map(original);
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
    this.write(path, content);
    const types = takeApart(this.text(TYPES)!);
    types.pieces.push({ name: 'Override', xml: `<${types.prefix}Override PartName="/${escape(path)}" ContentType="${contentType}"/>` });
    this.write(TYPES, putTogether(types));
  }

  /** Takes a part away, with what it alone was related to. */
  remove(path: string): void {
    for (const link of relations(this.parts, path)) if (!link.external) this.remove(link.target);
    this.parts.delete(path);
    this.parts.delete(relationsPath(path));
    const types = takeApart(this.text(TYPES)!);
    types.pieces = types.pieces.filter((piece) => !piece.xml.includes(`PartName="/${escape(path)}"`));
    this.write(TYPES, putTogether(types));
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
    outer.pieces.push({ name: 'Relationship', xml: `<${outer.prefix}Relationship Id="rId${number}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="/${escape(target)}"/>` });
    this.write(path, putTogether(outer));
    return `rId${number}`;
  }

  unrelate(from: string, target: string): void {
    const path = relationsPath(from);
    const gone = new Set(this.relations(from).filter((link) => !link.external && link.target === target).map((link) => link.id));
    const outer = takeApart(this.text(path) ?? '');
    outer.pieces = outer.pieces.filter((piece) => !gone.has(/\sId="([^"]*)"/.exec(piece.xml)?.[1] ?? ''));
    this.write(path, putTogether(outer));
  }

  /** A path of that kind which is free: `xl/tables/table3.xml`. */
  freePath(make: (number: number) => string): string {
    let number = 1;
    while (this.parts.has(make(number))) number += 1;
    return make(number);
  }
}
