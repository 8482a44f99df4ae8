import { idsWith, nameOf } from './folders.mjs';
import { writeWhenChanged } from './write.mjs';

/**
 * Writes the index of the built-in rulebooks from their folders, so that a new document is a folder
 * and nothing else. Leaves the file alone when it is right.
 */
export function writeRulebookIndex() {
  const ids = idsWith('shared/rulebooks', 'rulebook.json');
  const text = [
    '// Made by `npm run generate` from the folders beside it; do not edit.',
    ...ids.map((id) => `import ${nameOf(id)} from './${id}/rulebook.json';`),
    '',
    '/** `$schema` is there for editors; it is no part of the rules. */',
    'const rulesOf = ({ $schema: _schema, ...rules }: { $schema?: string }): unknown => rules;',
    '',
    'export const documents: Record<string, unknown> = {',
    ...ids.map((id) => `  '${id}': rulesOf(${nameOf(id)}),`),
    '};',
    '',
  ].join('\n');
  writeWhenChanged('shared/rulebooks/index.ts', text);
}
