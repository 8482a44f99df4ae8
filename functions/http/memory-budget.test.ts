import { describe, expect, it } from 'vitest';
import { MemoryBudget } from './memory-budget';

describe('the room for requests', () => {
  it('is that of all together, and is there again when they are done', () => {
    const room = new MemoryBudget(100, 0);
    const [one, other] = [room.share(), room.share()];
    expect([one.take(60), other.take(41), other.take(40), one.take(1)]).toEqual([true, false, true, false]);
    one.giveBack();
    expect(other.take(60)).toBe(true);
    other.giveBack();
    expect([one.take(101), one.take(100), other.take(1)]).toEqual([false, true, false]);
  });

  it('leaves each a little beside it, and takes back no more than was taken', () => {
    const room = new MemoryBudget(10, 5);
    const [one, other, third] = [room.share(), room.share(), room.share()];
    expect([one.take(15), one.take(1), other.take(5), other.take(1)]).toEqual([true, false, true, false]);
    other.giveBack();
    one.giveBack();
    one.giveBack();
    expect([third.take(16), third.take(15), one.take(5), one.take(1)]).toEqual([false, true, true, false]);
  });
});
