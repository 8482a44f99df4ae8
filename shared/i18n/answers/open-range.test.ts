import { describe, expect, it } from 'vitest';
import { openRange } from './open-range';

describe('the text of a score that is open', () => {
  const range = { low: 25, high: 86.75 };

  it('says first that it is open, then the interval', () => {
    expect(openRange(range, 'zh')).toBe('待定 25～86.75');
    expect(openRange(range, 'en')).toBe('open 25 to 86.75');
  });
});
