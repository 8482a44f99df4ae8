import { describe, expect, it } from 'vitest';
import { closestName, nearNames } from './near-names';

const list = ['青石村', '白水村', '白木村', '城东（一）', '城西站', '城北站', '柳湾社区'];

describe('the unit that a name is nearly', () => {
  it.each([
    ['what offices put behind a name', '青石村委会', '青石村'],
    ['a name without its ending', '青石', '青石村'],
    ['other brackets', '城东(一)', '城东（一）'],
    ['a blank inside', '城 西站', '城西站'],
    ['a mark that shows as nothing', '城北\u200b站', '城北站'],
    ['one wrong sign', '清石村', '青石村'],
    ['one sign too many', '青石石村', '青石村'],
    ['two signs in each other’s place', '石青村', '青石村'],
    ['the name of the town before it', '北景港镇青石村', '青石村'],
    ['a part of a name', '城西', '城西站'],
  ])('%s: “%s” is “%s”', (_, name, meant) => {
    expect(closestName(name, list)).toBe(meant);
  });

  it('is none where nothing is near', () => {
    expect(closestName('梅岭村', list)).toBeNull();
    expect(closestName('青石社区', list)).toBeNull();
    expect(closestName('村', list)).toBeNull();
  });

  it('may be any of several, and then is not said to be one', () => {
    expect(nearNames('白山村', list)).toEqual(['白水村', '白木村']);
    expect(closestName('白山村', list)).toBeNull();
  });
});
