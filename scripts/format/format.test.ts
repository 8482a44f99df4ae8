import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { checkRulebook } from '../../shared/engine/check-rulebook';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { rulesHash } from '../../shared/provenance/rules-hash';
import { documents } from '../../shared/rulebooks';
import { formatFiles } from '.';
import { partsOf } from './parts';
import { jsonSchema, SCHEMA_FILE, type Schema } from './schema';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const fileOf = (id: string): string => `shared/rulebooks/${id}/rulebook.json`;
const written = (id: string): Record<string, unknown> => JSON.parse(read(fileOf(id))) as Record<string, unknown>;
const ids = Object.keys(documents);
const schema = jsonSchema(root);

describe('the rulebook format', () => {
  it.each(formatFiles(root))('%s is what `npm run generate` writes', (file, content) => {
    expect(existsSync(join(root, file)) && read(file)).toBe(content);
  });

  it('says what every key means: by a comment over the key in the schema of its kind, or by the usual meanings', () => {
    const silent = (whole: Schema, at: string): string[] =>
      Object.entries(whole.properties ?? {}).flatMap(([key, inner]) => [
        ...(inner.description ? [] : [`${at}.${key}`]),
        ...[inner, inner.items, inner.additionalProperties].flatMap((each) => (typeof each === 'object' ? silent(each, `${at}.${key}`) : [])),
      ]);
    const parts = partsOf(root).flatMap(({ title, parts: own }) => own.flatMap((part) => [...(part.schema.description ? [] : [`${title} ${part.name}`]), ...silent(part.schema, `${title} ${part.name}`)]));
    expect(parts).toEqual([]);
    expect([...silent(schema, ''), ...Object.entries(schema.$defs ?? {}).flatMap(([name, piece]) => silent(piece, name))]).toEqual([]);
  });

  it('says of every kind what it is', () => {
    const kinds = Object.entries(schema.$defs ?? {}).filter(([name]) => /^(item|outcome)-/.test(name));
    expect(kinds.length).toBeGreaterThan(20);
    expect(kinds.filter(([, { description }]) => !description).map(([name]) => name)).toEqual([]);
  });
});

describe('the JSON Schema', () => {
  const reader = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);

  it.each(ids)('takes %s, which names it', (id) => {
    const rulebook = written(id);
    expect(reader.safeParse(rulebook).error?.issues ?? []).toEqual([]);
    expect(join(dirname(fileOf(id)), String(rulebook.$schema))).toBe(SCHEMA_FILE);
  });

  it.each([
    ['a key that it does not know', (rulebook: Record<string, unknown>) => ({ ...rulebook, titel: 'x' })],
    ['a kind that there is not', (rulebook: Record<string, unknown>) => ({ ...rulebook, outcomes: [{ kind: 'lottery', clause: 'x' }] })],
    ['a rulebook without a title', ({ title: _, ...rulebook }: Record<string, unknown>) => rulebook],
  ])('refuses %s', (_, spoilt) => {
    expect(reader.safeParse(spoilt(written('village-cadre'))).success).toBe(false);
  });
});

describe('`$schema` in a rulebook', () => {
  it.each(ids)('is no part of %s: neither of its hash nor of what is built in', (id) => {
    const { rulebook } = checkRulebook(written(id));
    const builtIn = documents[id] as Rulebook;
    expect(rulebook && rulesHash(rulebook)).toBe(rulesHash(builtIn));
    expect([rulebook, builtIn].filter((each) => each && '$schema' in each)).toEqual([]);
  });

  it('is a text', () => {
    expect(checkRulebook({ ...written('village-cadre'), $schema: 1 }).faults).not.toEqual([]);
  });
});
