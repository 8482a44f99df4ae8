import { pointerTo } from '../../../shared/contract/pointer';
import type { Token } from '../text/symbols';
import type { Words } from '../text/words';
import type { Ask, Draft, Finding } from './shape';

/** What is done about figures that are damaged: asked where they can be read, left away where not. */
export function mended(finding: Finding, words: Words): Finding {
  const tokens = [...words.symbols].flatMap((_, at) => {
    const token = words.token(at);
    return token && (token.doubt || token.broken) ? [{ token, at }] : [];
  });
  const broken = tokens.filter(({ token }) => token.broken);
  if (broken.length > 0) {
    const start = finding.asks.filter(({ text }) => text === 'from');
    return {
      drafts: [],
      asks: [...broken.map(({ at }): Ask => ({ text: 'broken', slots: { printed: words.plain({ start: at, end: at + 1 }) }, at: [[0, '']] })), ...start],
      unclear: broken.map(({ at }) => ({ start: words.symbols[at - 1] === '得' ? at - 1 : at, end: at + 1 })),
    };
  }
  const asks = tokens.flatMap(({ token, at }): Ask[] => {
    const places = finding.drafts.flatMap((draft, index) => placesOf(draft, token).map((pointer) => [index, pointer] as const));
    return finding.drafts.length === 0 ? [] : [{ text: 'damaged', slots: { printed: words.plain({ start: at, end: at + 1 }), figure: token.value }, at: places }];
  });
  return { ...finding, asks: [...asks, ...finding.asks] };
}

/** Members of a rule that have this figure. */
function placesOf({ rule }: Draft, { value }: Token): string[] {
  const found: string[] = [];
  const walk = (part: unknown, pointer: string): void => {
    if (typeof part === 'number' && Math.abs(part) === value) found.push(pointer);
    else if (part !== null && typeof part === 'object') for (const [key, below] of Object.entries(part)) walk(below, pointer + pointerTo([key]));
  };
  walk(rule, '');
  return found.filter((pointer) => pointer !== '/weight');
}
