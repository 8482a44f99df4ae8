import * as z from 'zod';
import { itemKinds, outcomeKinds } from '../../shared/kinds';
import { ConditionSchema } from '../../shared/kinds/conditions';
import { Effect, Figure, itemBase, Named, Text, When } from '../../shared/model/rulebook/rulebook-parts';
import { rulebookHead, rulebookTail } from '../../shared/model/rulebook/rulebook';
import { RulebookSchema } from '../../shared/rules/format';
import { CommentReader, type Comments } from './comments';

/** As much of JSON Schema as the format needs. */
export interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  description?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  prefixItems?: Schema[];
  additionalProperties?: Schema | false;
  anyOf?: Schema[];
  oneOf?: Schema[];
  [keyword: string]: unknown;
}

export const SCHEMA_FILE = 'docs/rulebook.schema.json';
const PARTS = 'shared/model/rulebook/rulebook-parts.ts';
const WHOLE = 'shared/model/rulebook/rulebook.ts';

/** Pieces that many kinds share, by the name under which the schema lists them. */
const shared = { Text, Figure, Named, When, Effect };

export const itemKeys: ReadonlySet<string> = new Set(Object.keys(itemBase()));
export const headKeys = Object.keys(rulebookHead());
export const tailKeys = Object.keys(rulebookTail());
export const kindNames = { items: itemKinds.map(({ kind }) => String(kind)), outcomes: outcomeKinds.map(({ kind }) => String(kind)) };
export const definitionOf = (list: 'items' | 'outcomes', kind: string): string => `${list === 'items' ? 'item' : 'outcome'}-${kind}`;

/** What a key means wherever no comment says otherwise. */
const usual: Readonly<Record<string, string>> = {
  kind: 'The kind, by its name.',
  code: 'The code by which the rest of the rulebook names it.',
  en: 'The same in English.',
  zh: 'The text in Chinese.',
  clause: 'The clause that says so: the `id` of one of the `clauses`.',
  parameter: 'The `key` of a parameter.',
  is: 'A value of that parameter.',
  consequence: 'The code of one of the `consequences`.',
  eligibility: 'The code of one of the `eligibilities`.',
  from: 'The line from which it holds.',
  grade: 'The code of one of the `grades`.',
  items: 'Codes of items.',
  types: 'Codes of unit types; left out: all.',
  message: 'What people read.',
  weight: 'The most that the item can reach.',
  key: 'Fields of a row: rows alike in them are one event.',
  once: 'Rows alike in these fields are one event, and count once.',
  roles: 'Who may be named for an event; one alone need not be written.',
};
/** Of the list whose entries the kinds bring. */
const lists: Readonly<Record<string, string>> = {
  items: 'What gives points or a consequence, one entry a line of the document, in its order. The `kind` of an item tells which other keys it has.',
  outcomes: 'Rules over whole units once the items are known: veto, grade, quota, pay. In the order in which they are applied.',
};

/** The rulebook format as a JSON Schema (draft 2020-12): the shape from the schemas that check, the words from their comments. */
export function jsonSchema(root: string): Schema {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(shared)) names.add(schema, { id });
  names.add(ConditionSchema, { id: 'Condition' });
  for (const kind of itemKinds) names.add(kind.schema, { id: definitionOf('items', kind.kind) });
  for (const kind of outcomeKinds) names.add(kind.schema, { id: definitionOf('outcomes', kind.kind) });
  const schema = z.toJSONSchema(RulebookSchema, { target: 'draft-2020-12', io: 'input', metadata: names }) as Schema;

  const reader = new CommentReader(root);
  const definitions = schema.$defs ?? {};
  for (const name of Object.keys(shared)) put(definitions[name], reader.of(PARTS, name));
  put(definitions['Condition'], { says: 'What may be the case: of a total, an item, events, a place, a grade or a veto; put together by all, any and not.', keys: new Map() });
  for (const list of ['items', 'outcomes'] as const) {
    for (const kind of kindNames[list]) {
      const file = `shared/kinds/${list}/${kind}.ts`;
      put(definitions[definitionOf(list, kind)], { ...reader.of(file, 'schema'), says: reader.opening(file) });
    }
  }
  for (const name of ['rulebookHead', 'rulebookTail']) put(schema, { ...reader.of(WHOLE, name), says: '' });
  for (const [key, says] of Object.entries(lists)) if (schema.properties?.[key]) schema.properties[key].description = says;
  fill(schema);
  Object.values(definitions).forEach(fill);
  const { $schema, $defs, properties, ...rest } = schema;
  return {
    $schema,
    title: 'Kaohe rulebook',
    description: 'One official assessment document as data. Made by `npm run generate`; do not edit.',
    ...rest,
    properties: { $schema: { type: 'string', description: 'Where an editor finds this schema. It is no part of the rules.' }, ...properties },
    $defs,
  };
}

/** A schema with what its comments and the usual meanings say of it. */
export function described(schema: Schema, comments: Comments): Schema {
  put(schema, comments);
  fill(schema);
  return schema;
}

function put(schema: Schema | undefined, comments: Comments): void {
  if (!schema) throw new Error('the schema lacks a piece that it should list');
  if (comments.says) schema.description = comments.says.replaceAll('\n\n', ' ');
  for (const [key, inner] of comments.keys) if (schema.properties?.[key]) put(schema.properties[key], inner);
  const entries = schema.items ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
  if (comments.entries && entries && !entries.$ref) put(entries, comments.entries);
}

/** Gives every key that no comment speaks of its usual meaning. */
function fill(schema: Schema): void {
  for (const [key, inner] of Object.entries(schema.properties ?? {})) {
    const says = inner.description ?? (Object.hasOwn(usual, key) ? usual[key] : undefined);
    if (says !== undefined) inner.description = says;
    fill(inner);
  }
  for (const inside of [schema.items, schema.additionalProperties]) if (typeof inside === 'object') fill(inside);
}
