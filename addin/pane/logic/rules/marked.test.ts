import { describe, expect, it } from 'vitest';
import { piecesOf, spanOf } from './marked';

const shown = (pieces: ReturnType<typeof piecesOf>): string => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('the words that something rests on', () => {
  it('are marked where they stand, and run together where they touch', () => {
    expect(shown(piecesOf('每少1次扣2分，扣完为止。', ['扣2分', '每少1次', '扣完为止']))).toBe('[每少1次扣2分]，[扣完为止]。');
  });

  it('are all of the text, or none of it', () => {
    expect(shown(piecesOf('给分', ['给分']))).toBe('[给分]');
    expect(shown(piecesOf('给分', ['别的', '']))).toBe('给分');
  });

  it('are given by their place, too', () => {
    expect(shown(spanOf('每:1=-2', [3, 6]))).toBe('每:1[=-2]');
    expect(shown(spanOf('每:1', undefined))).toBe('每:1');
  });
});
