import { describe, expect, it } from 'vitest';
import { languageOf, quotedWithin, say } from './language';

const catalogue = { greeting: { zh: '{name}，第{row}行', en: 'Row {row}, {name}' } };

describe('a text of a catalogue', () => {
  it('has single quotation marks within others where it quotes a document, and values as they stand', () => {
    const quoting = { item: { zh: '“{name}”怎样计分？', en: 'How is "{name}" scored?' } } as const;
    expect(say(quoting, 'item', 'zh', { name: quotedWithin('“双抢”案件') })).toBe('“‘双抢’案件”怎样计分？');
    expect(quotedWithin('"双抢"案件')).toBe('‘双抢’案件');
    expect(say(quoting, 'item', 'zh', { name: '甲”或“乙' })).toBe('“甲”或“乙”怎样计分？');
  });

  it('takes its slots by name, in the order each language wants', () => {
    expect(say(catalogue, 'greeting', 'zh', { name: '青石村', row: 3 })).toBe('青石村，第3行');
    expect(say(catalogue, 'greeting', 'en', { name: '青石村', row: 3 })).toBe('Row 3, 青石村');
  });

  it('shows a slot that was not given, and leaves a value that looks like a slot alone', () => {
    expect(say(catalogue, 'greeting', 'zh', { name: '{row}' })).toBe('{row}，第{row}行');
  });

  it('takes a slot that is itself in two languages in the language of the whole', () => {
    const name = { zh: '单位', en: 'unit' };
    expect(say(catalogue, 'greeting', 'en', { name, row: 3 })).toBe('Row 3, unit');
  });
});

describe('a word that hangs on a number', () => {
  const counted = { cells: { zh: '{count} 格', en: '{count} {count:cell is|cells are} locked' } };
  it.each([[1, '1 cell is locked'], ['1', '1 cell is locked'], [-1, '-1 cell is locked'], [0, '0 cells are locked'], [0.5, '0.5 cells are locked'], [2, '2 cells are locked']])('of %s is right', (count, text) => {
    expect(say(counted, 'cells', 'en', { count })).toBe(text);
  });
  it('is in the plural where the number is not given, or is a text of its own', () => {
    expect(say(counted, 'cells', 'en')).toBe('{count} cells are locked');
    expect(say(counted, 'cells', 'en', { count: { zh: '几', en: 'some' } })).toBe('some cells are locked');
  });
});

describe('the language of a host', () => {
  it.each([
    ['zh-CN', 'zh'],
    ['zh-Hant-TW', 'zh'],
    ['en-US', 'en'],
    ['fr-FR', 'en'],
    [undefined, 'zh'],
  ] as const)('%s is read as %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });
});
