import { idsWith, nameOf } from './folders.mjs';
import { writeWhenChanged } from './write.mjs';

/** Writes the index of the sample workbooks from their folders. Leaves the file alone when it is right. */
export function writeSampleIndex() {
  const ids = idsWith('scripts/samples', 'book.ts');
  const text = [
    '// Made by `npm run generate` from the folders beside it; do not edit.',
    ...ids.map((id) => `import ${nameOf(id)} from './${id}/book';`),
    "import type { Sample } from './sample';",
    '',
    'export const books: readonly Sample[] = [',
    ...ids.map((id) => `  ${nameOf(id)},`),
    '];',
    '',
  ].join('\n');
  writeWhenChanged('scripts/samples/books.ts', text);
}
