import { describe, expect, it } from 'vitest';
import { inTree, partsOf } from './tree';

const item = (code: string, group: string | null = null) => ({ code, group });

describe('items that stand in groups', () => {
  const items = [item('A1', 'A'), item('B'), item('A2', 'A'), item('A11', 'A1'), item('A'), item('C', 'gone')];

  it('are told below their group, each level further in', () => {
    expect(inTree(items).map(({ item: { code }, depth }) => `${'-'.repeat(depth)}${code}`)).toEqual(['B', 'A', '-A1', '--A11', '-A2', 'C']);
  });

  it('stand by themselves where their group is not listed', () => {
    expect(inTree([item('C', 'gone')])).toEqual([{ item: item('C', 'gone'), depth: 0 }]);
  });

  it('are the parts of the group that names them, not of one further up', () => {
    expect(partsOf(items, 'A').map(({ code }) => code)).toEqual(['A1', 'A2']);
  });

  it('keep their order where there is no group at all', () => {
    expect(inTree([item('B'), item('A')]).map(({ item: { code } }) => code)).toEqual(['B', 'A']);
  });
});
