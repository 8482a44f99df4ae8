import { formatPage } from './page';
import { jsonSchema, SCHEMA_FILE } from './schema';

/** The rulebook format for people and for editors: a page, and the JSON Schema beside it. */
export const formatFiles = (root: string): [file: string, content: string][] => [
  ['docs/rulebook-format.md', formatPage(root)],
  [SCHEMA_FILE, `${JSON.stringify(jsonSchema(root), null, 2)}\n`],
];
