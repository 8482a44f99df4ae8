import { describe, expect, it } from 'vitest';
import { ofItem, ofWhole, remarkOf } from './remarks';

const said = [
  { item: 'V1', text: 'of the first' },
  { item: null, text: 'of the unit' },
  { item: 'V9', text: 'of none of the list' },
  { item: 'V1', text: 'of the first again' },
];

describe('what is said beside a result', () => {
  it('stands with the item that it names', () => {
    expect(ofItem(said, 'V1').map(({ text }) => text)).toEqual(['of the first', 'of the first again']);
    expect(ofItem(said, 'V2')).toEqual([]);
  });

  it('stands with the unit as a whole where it names none of its items', () => {
    expect(ofWhole(said, [{ code: 'V1' }]).map(({ text }) => text)).toEqual(['of the unit', 'of none of the list']);
  });

  it('has its status in the language of the reader', () => {
    const note = { status: 'DOC_SILENT', item: null, message: '…' } as const;
    expect(remarkOf(note, 'zh').statusText).toBe('文件未规定');
    expect(remarkOf(note, 'en').statusText).toBe('document silent');
  });
});
