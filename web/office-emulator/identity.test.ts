import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newId } from './identity';

it('gives ids of their usual form that differ', () => {
  const ids = Array.from({ length: 1000 }, newId);
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('is what every page uses: a page over plain http has no other', () => {
  const addin = join(import.meta.dirname, '../../addin');
  const users = readdirSync(addin, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.endsWith('identity.ts'))
    .filter((file) => readFileSync(join(addin, file), 'utf8').includes('randomUUID'));
  expect(users).toEqual([]);
});
