import { describe, expect, it } from 'vitest';
import type { ItemResult, Note, Status } from '../../contract/answer';
import { openReasons } from './open-reasons';

const item = (code: string, score: number | null): ItemResult => ({ code, name: code, clause: '', status: score === null ? 'PENDING' : 'OK', score, range: { low: score ?? 0, high: score ?? 5 }, raw: score, max: 5, min: 0, events: [] });
const note = (status: Status, of: string | null, message: string): Note => ({ status, item: of, message });

const unit = {
  items: [item('V1', 5), item('V2', null), item('V3', null), item('V4', null)],
  notes: [note('PENDING', 'V2', 'a figure is missing'), note('OK', 'V1', 'all is well'), note('NEEDS_PARAM', null, 'a parameter is missing'), note('CONFLICT', 'V3', 'two rows differ'), note('CONFLICT', 'V3', 'two rows differ')],
};

describe('why a result is open', () => {
  it('is said with the heaviest reason first, each once', () => {
    expect(openReasons(unit, null).messages).toEqual(['two rows differ', 'a parameter is missing', 'a figure is missing']);
  });

  it('names the items of which nothing else is said', () => {
    expect(openReasons(unit, null).unscored.map(({ code }) => code)).toEqual(['V4']);
  });

  it('is of one item alone where one is asked for', () => {
    expect(openReasons(unit, unit.items[1]!)).toEqual({ messages: ['a figure is missing'], unscored: [] });
    expect(openReasons(unit, unit.items[3]!)).toEqual({ messages: [], unscored: [unit.items[3]] });
    expect(openReasons(unit, unit.items[0]!)).toEqual({ messages: [], unscored: [] });
  });
});
