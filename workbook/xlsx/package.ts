/** How the parts of a package hang together. */
import { WorkbookFault } from './fault';
import { parse, type Element } from './xml';
import { text, type Package } from './zip';

export interface Relation {
  id: string;
  type: string;
  /** Path of the part inside the package, or an outside address. */
  target: string;
  external: boolean;
}

export const relationsPath = (part: string): string => {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
};

/** `../tables/table1.xml` seen from `xl/worksheets/sheet1.xml` is `xl/tables/table1.xml`. */
export function resolvePath(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Names of parts in their common form: capital letters do not count, and some programs write letters by their number. */
function commonName(path: string): string {
  try {
    return decodeURIComponent(path).toLowerCase();
  } catch {
    return path.toLowerCase();
  }
}

export const isSamePart = (one: string, other: string): boolean => one === other || commonName(one) === commonName(other);

/** The path under which the package has a part. */
const located = (parts: Package, path: string): string =>
  (parts.has(path) ? path : [...parts.keys()].find((each) => isSamePart(each, path)) ?? path);

export function part(parts: Package, path: string): Element | undefined {
  const bytes = parts.get(path);
  return bytes && parse(text(bytes), path);
}

export function requiredPart(parts: Package, path: string): Element {
  const found = part(parts, path);
  if (!found) throw new WorkbookFault('incomplete', { part: path });
  return found;
}

export function relations(parts: Package, of: string): Relation[] {
  return (part(parts, relationsPath(of))?.all('Relationship') ?? []).map((each) => {
    const external = each.get('TargetMode') === 'External';
    const target = each.get('Target') ?? '';
    return { id: each.get('Id') ?? '', type: each.get('Type') ?? '', target: external ? target : located(parts, resolvePath(of, target)), external };
  });
}

export const ofType = (all: Relation[], name: string): Relation[] => all.filter((each) => each.type.endsWith(`/${name}`));

/** Where the workbook part lies; anything else that is a zip is no workbook. */
export function workbookPath(parts: Package): string {
  const main = ofType(relations(parts, ''), 'officeDocument')[0]?.target;
  if (main?.endsWith('.bin')) throw new WorkbookFault('binary');
  if (!main || !main.endsWith('.xml') || part(parts, main)?.name !== 'workbook') throw new WorkbookFault('not-a-workbook');
  return main;
}
