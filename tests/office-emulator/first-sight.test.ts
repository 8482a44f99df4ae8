import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageWords } from '../../shared/i18n/workbook/page';
import { previewWords } from '../../shared/i18n/workbook/preview';
import { root } from '../lib/sources';

const html = readFileSync(join(root, 'web/preview.html'), 'utf8');

describe('what the preview shows before any script is there', () => {
  it('is in the words of its catalogue', () => {
    const shown = /<h1>(.*?)<\/h1>\s*<p class="notice">(.*?)<\/p>/.exec(html)!.slice(1);
    expect(shown).toEqual([previewWords.title.zh, previewWords.notice.zh]);
    expect(/<div id="cover" role="status">(.*?)<\/div>/.exec(html)![1]).toBe(previewWords.starting.zh);
  });

  it('is in the words of its catalogue for the edition, too', () => {
    const edition = readFileSync(join(root, 'web/index.html'), 'utf8');
    expect(/<title>(.*?)<\/title>/.exec(edition)![1]).toBe(pageWords.title.zh);
    expect(/<h1>(.*?)<\/h1>/.exec(edition)![1]).toBe(pageWords.title.zh);
    expect(/<h2>(.*?)<\/h2>/.exec(edition)![1]).toBe(pageWords['start-head'].zh);
    expect(/<div id="cover" role="status">(.*?)<\/div>/.exec(edition)![1]).toBe(previewWords.starting.zh);
  });

  it('waits for no script: the only one is a module, and none stands in the page itself', () => {
    expect([...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual(['<script type="module" src="./main.ts">']);
  });
});
