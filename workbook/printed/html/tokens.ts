import { plainSigns } from './entities';

export type Token =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly is: 'close'; readonly name: string };

/** Their content is no text of the document. */
const unread = new Set(['script', 'style', 'title', 'template', 'noscript', 'textarea', 'xml', 'svg', 'math', 'iframe', 'object']);

/**
 * The tags and texts of HTML as programs put it on the clipboard, however broken. One pass: whatever
 * comes in, the work is in proportion to its length. Nothing of it is ever run.
 */
export function* tokens(html: string): Generator<Token> {
  const lastEnd = html.lastIndexOf('>');
  let quotes = true;
  let at = 0;
  while (at < html.length) {
    const start = nextTag(html, at, lastEnd);
    if (start > at) yield { is: 'text', text: plainSigns(html.slice(at, start)) };
    if (start >= html.length) return;
    if (html.startsWith('<!--', start)) {
      const end = html.indexOf('-->', start + 4);
      if (end < 0) return;
      at = end + 3;
      continue;
    }
    let end = quotes ? tagEnd(html, start) : html.indexOf('>', start);
    if (end < 0) {
      // A quote that is never closed: from here on quotes mean nothing, or each tag would be sought to the end.
      quotes = false;
      end = html.indexOf('>', start);
    }
    at = end + 1;
    const tag = readTag(html.slice(start + 1, end));
    if (!tag) continue;
    yield tag;
    if (tag.is === 'open' && unread.has(tag.name)) {
      const closing = new RegExp(`</${tag.name}\\b`, 'gi');
      closing.lastIndex = at;
      const found = closing.exec(html);
      if (!found) return;
      at = found.index;
    }
  }
}

/** The next `<` that begins a tag: `<60%` is text. */
function nextTag(html: string, from: number, lastEnd: number): number {
  for (let at = html.indexOf('<', from); at >= 0 && at < lastEnd; at = html.indexOf('<', at + 1)) {
    if (/[a-z/!?]/i.test(html[at + 1] ?? '')) return at;
  }
  return html.length;
}

function tagEnd(html: string, start: number): number {
  for (let at = start + 1; at < html.length; at++) {
    const sign = html[at];
    if (sign === '>') return at;
    if ((sign === '"' || sign === "'") && html[at - 1] === '=') {
      const closing = html.indexOf(sign, at + 1);
      if (closing < 0) return -1;
      at = closing;
    }
  }
  return -1;
}

function readTag(inside: string): Token | null {
  const closing = /^\/\s*([a-z][\w:-]*)/i.exec(inside);
  if (closing) return { is: 'close', name: (closing[1] ?? '').toLowerCase() };
  const opening = /^([a-z][\w:-]*)/i.exec(inside);
  if (!opening) return null;
  const name = (opening[1] ?? '').toLowerCase();
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single, bare] of inside.slice(name.length).matchAll(/([a-z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi)) {
    if (!attributes.has(key.toLowerCase())) attributes.set(key.toLowerCase(), plainSigns(double ?? single ?? bare ?? ''));
  }
  return { is: 'open', name, attributes };
}
