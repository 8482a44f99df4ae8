import { describe, expect, it } from 'vitest';
import { gradeOf } from './grade';

const rulebook = { grades: [{ code: 'excellent', name: '优秀' }] };

describe('a grade', () => {
  it('is called by the document’s own word', () => {
    expect(gradeOf(rulebook, 'excellent')).toEqual({ code: 'excellent', name: '优秀' });
  });

  it('that the document does not list stands for itself', () => {
    expect(gradeOf(rulebook, 'third')).toEqual({ code: 'third', name: 'third' });
  });

  it('is none where none is given', () => {
    expect(gradeOf(rulebook, null)).toBeNull();
  });
});
