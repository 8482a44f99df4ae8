import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { documents } from '../../shared/rulebooks';
import { partsOf } from './parts';
import { definitionOf, headKeys, itemKeys, jsonSchema, kindNames, SCHEMA_FILE, tailKeys, type Schema } from './schema';

/** The rulebook format as a page for whoever writes a rulebook: every key, what it may be, what it means. */
export function formatPage(root: string): string {
  const schema = jsonSchema(root);
  const definitions = schema.$defs ?? {};
  const firstItem = definitions[definitionOf('items', kindNames.items[0] ?? '')] ?? {};
  const only = (whole: Schema, keep: (key: string) => boolean): Schema => ({
    ...whole,
    properties: Object.fromEntries(Object.entries(whole.properties ?? {}).filter(([key]) => keep(key))),
  });
  const wholeKeys = new Set(['$schema', ...headKeys, 'items', 'outcomes', ...tailKeys]);
  const kind = (list: 'items' | 'outcomes', name: string): string[] => {
    const own = definitions[definitionOf(list, name)] ?? {};
    const keys = only(own, (key) => key !== 'kind' && !(list === 'items' && itemKeys.has(key)));
    return [`### \`${name}\``, own.description ?? '', table(keys), example(list, name)];
  };
  const blocks = [
    '# The rulebook format',
    '<!-- Made by `npm run generate` from the schemas and their comments; do not edit. -->',
    `A rulebook is one official assessment document as data: one JSON file, \`shared/rulebooks/<id>/rulebook.json\`. This page lists every key. The same as a JSON Schema, draft 2020-12: [${SCHEMA_FILE}](${SCHEMA_FILE.replace('docs/', '')}). Editors that know JSON Schema complete and check a rulebook by its \`$schema\`.`,
    'Every object is closed: a key that is not listed here is an error, and the message names the nearest key. Beyond its shape a rulebook is held to what a schema cannot say: weights add up to what is declared, every clause, item, parameter, level and code that is named exists, and figures do not contradict each other (`shared/rules/check.ts`, `shared/rules/references.ts`).',
    'In the tables, `a.b` is the key `b` inside `a`, `a[]` an entry of the list `a`, and `a{}` a member of the record `a`, whose keys are free.',
    '## The rulebook',
    table(only(schema, (key) => wholeKeys.has(key))),
    '## Pieces that stand in many places',
    ...['Text', 'Figure', 'Named', 'When', 'Effect', 'Condition'].flatMap((name) => [`### \`${name}\``, definitions[name]?.description ?? '', table(definitions[name] ?? {})]),
    '## Every item',
    'Whatever its kind, an item has these keys.',
    table({ ...only(firstItem, (key) => itemKeys.has(key)), properties: { kind: { type: 'string', description: 'One of the kinds below.' }, ...only(firstItem, (key) => itemKeys.has(key)).properties } }),
    '## Kinds of items',
    ...kindNames.items.flatMap((name) => kind('items', name)),
    ...partsOf(root).flatMap(({ title, says, parts }) => [`## ${title}`, says, ...parts.flatMap(({ name, schema: own }) => [`### \`${name}\``, own.description ?? '', table(own)])]),
    '## Kinds of outcomes',
    ...kindNames.outcomes.flatMap((name) => kind('outcomes', name)),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function table(schema: Schema): string {
  const rows = rowsOf(schema, '');
  if (rows.length === 0) return schema.anyOf ? '' : 'No keys of its own.';
  return ['| key | needed | is | means |', '|---|---|---|---|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
}

function rowsOf(schema: Schema, at: string): string[][] {
  const needed = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => {
    const path = `${at}${key}`;
    return [[`\`${path}\``, needed.has(key) ? 'yes' : '', typeOf(inner), escaped(inner.description ?? '')], ...inside(inner, path)];
  });
}

function inside(schema: Schema, path: string): string[][] {
  if (schema.properties) return rowsOf(schema, `${path}.`);
  if (schema.items?.properties) return rowsOf(schema.items, `${path}[].`);
  if (typeof schema.additionalProperties === 'object') return inside(schema.additionalProperties, `${path}{}`);
  return [];
}

function typeOf(schema: Schema): string {
  const { $ref, type, anyOf, items, prefixItems, additionalProperties, enum: values } = schema;
  if ($ref) {
    const name = $ref.split('/').pop() ?? '';
    return `[${name}](#${name.toLowerCase()})`;
  }
  if ('const' in schema) return `\`${JSON.stringify(schema.const)}\``;
  if (values) return values.map((value) => `\`${JSON.stringify(value)}\``).join(', ');
  if (anyOf) return anyOf.map(typeOf).join(' or ');
  if (prefixItems) return `list of ${prefixItems.length}: ${prefixItems.map(typeOf).join(', ')}`;
  if (items) return items.oneOf ? 'list, an entry by its kind' : `list of ${typeOf(items)}`;
  if (typeof additionalProperties === 'object') return `record of ${typeOf(additionalProperties)}`;
  if (Array.isArray(type)) return type.map((each: string) => typeOf({ type: each })).join(' or ');
  return `${{ string: 'text', boolean: 'true or false', integer: 'whole number', null: 'null' }[type ?? ''] ?? type ?? ''}${boundsOf(schema)}`;
}

function boundsOf({ type, minimum, maximum, exclusiveMinimum, exclusiveMaximum, pattern }: Schema): string {
  if (pattern !== undefined) return ` like \`${String(pattern)}\``;
  const bounds = [
    minimum === undefined ? '' : `from ${String(minimum)}`,
    exclusiveMinimum === undefined ? '' : `above ${String(exclusiveMinimum)}`,
    // Any whole number that is held exactly is no bound of the format.
    maximum === undefined || (type === 'integer' && maximum === Number.MAX_SAFE_INTEGER) ? '' : `to ${String(maximum)}`,
    exclusiveMaximum === undefined ? '' : `below ${String(exclusiveMaximum)}`,
  ].filter(Boolean);
  return bounds.length > 0 ? ` ${bounds.join(' ')}` : '';
}

const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The first one that a built-in rulebook has, with the most keys of its own. */
function example(list: 'items' | 'outcomes', kind: string): string {
  const found = Object.entries(documents as Record<string, Rulebook>).flatMap(([id, rulebook]) =>
    rulebook[list].filter((each) => each.kind === kind).map((spec) => ({ id, spec })));
  const keys = (spec: object): number => Object.keys(spec).filter((key) => !itemKeys.has(key)).length;
  const most = Math.max(...found.map(({ spec }) => keys(spec)));
  const best = found.find(({ spec }) => keys(spec) === most);
  return best ? `From \`${best.id}\`:\n\n\`\`\`json\n${oneKeyALine(best.spec)}\n\`\`\`` : '';
}

const oneKeyALine = (spec: object): string =>
  `{\n${Object.entries(spec).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')}\n}`;
