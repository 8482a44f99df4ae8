/** XML taken apart at one level, so that one element can be exchanged and all others stay as they were written. */
export interface Piece {
  /** Name without a prefix; '' for what is no element. */
  name: string;
  xml: string;
}

export interface Outer {
  /** All up to and with the opening tag of the root. */
  open: string;
  pieces: Piece[];
  close: string;
  /** `x:` where the file writes its elements with a prefix. */
  prefix: string;
}

const TAG = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s<>/!?]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

export function takeApart(xml: string): Outer {
  TAG.lastIndex = 0;
  const pieces: Piece[] = [];
  let depth = 0;
  let open = '';
  let prefix = '';
  let start = 0;
  let name = '';
  for (let tag = TAG.exec(xml); tag; tag = TAG.exec(xml)) {
    const [whole, closing, tagName, , empty] = tag;
    if (tagName === undefined) continue;
    if (depth === 0 && !closing) {
      open = empty ? `${xml.slice(0, TAG.lastIndex - whole.length)}${whole.replace(/\/>$/, '>')}` : xml.slice(0, TAG.lastIndex);
      prefix = tagName.includes(':') ? tagName.slice(0, tagName.indexOf(':') + 1) : '';
      if (empty) return { open, pieces, close: `</${tagName}>`, prefix };
      depth = 1;
      continue;
    }
    if (depth === 1 && !closing) {
      start = tag.index;
      name = local(tagName);
    }
    if (!closing && !empty) depth += 1;
    if (closing) depth -= 1;
    if (depth === 0) return { open, pieces, close: xml.slice(tag.index), prefix };
    if (depth === 1) pieces.push({ name, xml: xml.slice(start, TAG.lastIndex) });
  }
  return { open, pieces, close: '', prefix };
}

export const putTogether = ({ open, pieces, close }: Outer): string => open + pieces.map((piece) => piece.xml).join('') + close;

/** Puts an element where it belongs by the order of names, or takes it away; one that is there is exchanged. */
export function put(outer: Outer, name: string, xml: string | null, order: readonly string[]): void {
  const at = outer.pieces.findIndex((piece) => piece.name === name);
  if (at >= 0) {
    outer.pieces.splice(at, 1, ...(xml === null ? [] : [{ name, xml }]));
    return;
  }
  if (xml === null) return;
  const rank = order.indexOf(name);
  let last = -1;
  const before = outer.pieces.findIndex((piece) => {
    last = rankOf(piece, order) ?? last;
    return last > rank;
  });
  outer.pieces.splice(before < 0 ? outer.pieces.length : before, 0, { name, xml });
}

/** A choice between contents stands where what it chooses from belongs; an element of unknown name belongs to the one before it. */
function rankOf({ name, xml }: Piece, order: readonly string[]): number | null {
  const rank = order.indexOf(name);
  if (rank >= 0) return rank;
  if (name !== 'AlternateContent') return null;
  const inside = [...xml.matchAll(/<(?:[^\s<>/:]+:)?([^\s<>/:]+)/g)].map(([, each]) => order.indexOf(each!)).find((each) => each >= 0);
  return inside ?? null;
}

export const find = (outer: Outer, name: string): string | undefined => outer.pieces.find((piece) => piece.name === name)?.xml;

const attributePattern = (name: string): RegExp => new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`);

/** An attribute of the opening tag, as it is written. */
export function attribute(xml: string, name: string): string | undefined {
  const tag = /<[^!?](?:"[^"]*"|'[^']*'|[^>"'])*>/.exec(xml)?.[0] ?? '';
  return attributePattern(name).exec(tag)?.[1]?.slice(1, -1);
}

/** An attribute of the opening tag, set or taken away; one that has that value stays where it stands. */
export function setAttribute(xml: string, name: string, value: string | null): string {
  if ((attribute(xml, name) ?? null) === value) return xml;
  return xml.replace(/<[^!?](?:"[^"]*"|'[^']*'|[^>"'])*>/, (tag) => {
    const pattern = attributePattern(name);
    if (value === null) return tag.replace(pattern, '');
    const written = ` ${name}="${value}"`;
    return pattern.test(tag) ? tag.replace(pattern, () => written) : tag.replace(/\s*(\/?)>$/, (_, end: string) => `${written}${end}>`);
  });
}

const RELATIONS = ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships'] as const;

/** The attribute by which an element of a part points to a relation, in the prefix that the part has for it. */
export function relationId({ open }: Outer, id: string): string {
  const bound = RELATIONS.map((space) => new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["']${space}["']`).exec(open)?.[1]).find((prefix) => prefix !== undefined);
  if (bound !== undefined) return `${bound}:id="${id}"`;
  return `xmlns:r="${open.includes('http://purl.oclc.org/ooxml/') ? RELATIONS[1] : RELATIONS[0]}" r:id="${id}"`;
}
