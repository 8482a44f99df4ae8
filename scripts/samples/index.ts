import { books } from './books';
import { fillValues } from './evaluate';
import { withLists } from './lists';
import type { Sample } from './sample';
import { fileOf } from './file';

export const samples: readonly Sample[] = [...books].sort((a, b) => a.position - b.position);

/** Every file of `addin/public/samples`, by name; the same each time. */
export function sampleFiles(): Map<string, Uint8Array> {
  const list = samples.map(({ file, titles, rulebook }) => ({ file, title_zh: titles.zh, title_en: titles.en, rulebook }));
  return new Map([
    ...samples.map(({ file, book, rulebook }) => [file, fileOf(fillValues(withLists(book, rulebook)))] as const),
    ['index.json', new TextEncoder().encode(`${JSON.stringify(list, null, 2)}\n`)] as const,
  ]);
}
