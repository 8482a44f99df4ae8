/** XML as the reader needs it: whole small parts as trees, large ones as a stream. Prefixes are dropped, entities are not expanded. */
import { SaxesParser } from 'saxes';
import { WorkbookFault } from './fault';

export class Element {
  readonly children: Element[] = [];
  text = '';

  constructor(readonly name: string, readonly attributes: Readonly<Record<string, string>>) {}

  get(attribute: string): string | undefined { return this.attributes[attribute]; }
  number(attribute: string, otherwise = 0): number {
    const value = Number(this.attributes[attribute]);
    return this.attributes[attribute] !== undefined && Number.isFinite(value) ? value : otherwise;
  }
  flag(attribute: string, otherwise = false): boolean {
    const value = this.attributes[attribute];
    return value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';
  }
  child(name: string): Element | undefined { return this.children.find((each) => each.name === name); }
  all(name: string): Element[] { return this.children.filter((each) => each.name === name); }
  /** Every descendant of that name, in order. */
  * deep(name: string): Generator<Element> {
    for (const each of this.children) {
      if (each.name === name) yield each;
      yield* each.deep(name);
    }
  }
}

export interface Handlers {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Local names of attributes; `r:id` becomes `id`, which no element has twice. */
function attributesOf(tag: { attributes: Record<string, string> }): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const name in tag.attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) attributes[local(name)] = tag.attributes[name]!;
  }
  return attributes;
}

export function stream(xml: string, part: string, handlers: Handlers): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('error', () => {
    throw new WorkbookFault('damaged', { part, line: parser.line });
  });
  parser.on('opentag', (tag) => handlers.open(local(tag.name), attributesOf(tag as { attributes: Record<string, string> })));
  parser.on('closetag', (tag) => handlers.close(local(tag.name)));
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
  parser.write(xml).close();
}

export function parse(xml: string, part: string): Element {
  const top = new Element('', {});
  const path = [top];
  stream(xml, part, {
    open(name, attributes) {
      const element = new Element(name, attributes);
      path.at(-1)!.children.push(element);
      path.push(element);
    },
    close() { path.pop(); },
    text(text) { path.at(-1)!.text += text; },
  });
  const root = top.children[0];
  if (!root) throw new WorkbookFault('damaged', { part, line: 1 });
  return root;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML; characters that XML cannot hold are left out. */
export const escape = (value: string): string =>
  // eslint-disable-next-line no-control-regex -- these are the characters to leave out
  value.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(/[&<>"]/g, (letter) => ESCAPES[letter]!);

// eslint-disable-next-line no-control-regex -- these are the letters that XML cannot hold
const CONTROL = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9a-f]{4}_)/gi;

/** Text of a cell for XML. Files write by its number what XML cannot hold, and an underscore that would begin such a number. */
export const escapeText = (value: string): string =>
  escape(value.replace(CONTROL, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`));

/** The text of a cell that a file's text stands for. */
export const unescapedText = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The text that escaped XML stands for. */
export const unescaped = (text: string): string => text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
  if (hex ?? decimal) return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
  return ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as Record<string, string>)[name!] ?? whole;
});
