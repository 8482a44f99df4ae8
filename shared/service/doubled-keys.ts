import { pointerTo } from '../contract/pointer';

interface Open {
  /** The keys so far; null in a list. */
  readonly keys: Set<string> | null;
  /** Where the member that is being read stands. */
  at: string | number;
}

/**
 * The pointers of all keys that stand in an object that has them already, however they are escaped. A parser takes one
 * of the two without a word, and which one differs from parser to parser. The text must be sound JSON.
 */
export function doubledKeys(text: string): string[] {
  const found: string[] = [];
  const open: Open[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    const inside = open.at(-1);
    if (mark === '{') open.push({ keys: new Set(), at: '' });
    else if (mark === '[') open.push({ keys: null, at: 0 });
    else if (mark === '}' || mark === ']') open.pop();
    else if (mark === ',' && inside?.keys === null) inside.at = Number(inside.at) + 1;
    else if (mark === '"') {
      const end = endOfText(text, at);
      if (inside?.keys && isKey(text, end)) {
        const key = JSON.parse(text.slice(at, end)) as string;
        inside.at = key;
        if (inside.keys.has(key)) found.push(pointerTo(open.map((each) => each.at)));
        inside.keys.add(key);
      }
      at = end - 1;
    }
  }
  return found;
}

/** The place after the quote that ends a text. */
function endOfText(text: string, from: number): number {
  let at = from + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** In an object a text is a key where a colon follows, a value elsewhere. */
function isKey(text: string, from: number): boolean {
  let at = from;
  while (/\s/.test(text[at] ?? ':')) at++;
  return text[at] === ':';
}
