import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import most from './sizes.json';

const root = resolve(import.meta.dirname, '../..');

/** The code that a page or a bundle loads before anything is asked of it. */
function loaded(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  const text = readFileSync(file, 'utf8');
  const next = file.endsWith('.html')
    ? [...text.matchAll(/<script type="module"[^>]* src="\/([^"]+)"/g)].map(([, path]) => join(dirname(file), path!))
    : [...text.matchAll(/\b(?:from|import)["'](\.\/[^"']+\.js)["']/g)].map(([, path]) => join(dirname(file), path!));
  // A page that names no scripts holds its own.
  if (!file.endsWith('.html') || next.length === 0) known.add(file);
  for (const each of next) loaded(each, known);
  return known;
}

describe('what is loaded at a start', () => {
  it.each(Object.entries(most))('is for %s no more than %d bytes', (file, bytes) => {
    const files = [...loaded(join(root, file))].map((path) => ({ path: relative(root, path), size: statSync(path).size }));
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const largest = files.sort((a, b) => b.size - a.size).slice(0, 5).map(({ path, size }) => `${path} ${size}`);
    // A start is waited for. Load later what is not needed at once; only where that is no way, raise the figure in sizes.json and say why.
    expect(total, `${file} loads ${total} bytes at its start, ${total - bytes} more than tests/deploy/sizes.json allows: ${largest.join(', ')}`).toBeLessThanOrEqual(bytes);
  });
});
