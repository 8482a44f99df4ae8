import { describe, expect, it } from 'vitest';
import { clauseText } from './clauses';

const document = { clauses: [{ id: '附1-22', text: '被约谈的扣分' }, { id: '附1-23②', text: '被通报的扣分' }] };

describe('a clause in short words', () => {
  it('is found by its number', () => {
    expect(clauseText(document, '附1-22')).toBe('被约谈的扣分');
    expect(clauseText(document, '附1-23②')).toBe('被通报的扣分');
  });

  it('is the whole clause where its sentence is not listed by itself', () => {
    expect(clauseText(document, '附1-22①')).toBe('被约谈的扣分');
  });

  it('is none where the document does not list it, or is not at hand', () => {
    expect(clauseText(document, '附1-23①')).toBeNull();
    expect(clauseText(document, '附2')).toBeNull();
    expect(clauseText(null, '附1-22')).toBeNull();
    expect(clauseText(undefined, '附1-22')).toBeNull();
  });
});
