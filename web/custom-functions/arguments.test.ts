import { describe, expect, it } from 'vitest';
import { prepare, spread, type GridArgument } from './arguments';
import type { FunctionMetadata, ParameterMetadata } from './metadata';

const fn = (...parameters: ParameterMetadata[]): FunctionMetadata => ({ id: 'F', name: 'F', parameters });
const cell = (value: string | number | boolean): GridArgument => ({ cells: [[value]] });
const omitted: GridArgument = { cells: null };

describe('arguments of a custom function', () => {
  it.each([
    ['an empty cell for a number', 'number', '', 0],
    ['an empty cell for any type', 'any', '', 0],
    ['an empty cell for a text', 'string', '', ''],
    ['an empty cell for a truth', 'boolean', '', false],
    ['a number for a text', 'string', 2019, '2019'],
    ['a text that is a number, for a number', 'number', ' 2019 ', 2019],
    ['a truth for a number', 'number', true, 1],
    ['a text that is a truth, for a truth', 'boolean', 'TRUE', true],
    ['a text for any type', 'any', '2019年', '2019年'],
  ] as const)('turn %s into what Excel makes of it', (_, type, given, expected) => {
    expect(prepare(fn({ name: 'x', type }), [cell(given)])).toEqual({ args: [expected] });
  });

  it('are null where they were left out, at the end or between commas', () => {
    const metadata = fn({ name: 'unit', type: 'any' }, { name: 'year', type: 'any', optional: true }, { name: 'item', type: 'any', optional: true });
    expect(prepare(metadata, [cell('甲村')])).toEqual({ args: ['甲村', null, null] });
    expect(prepare(metadata, [cell('甲村'), omitted, cell('V1')])).toEqual({ args: ['甲村', null, 'V1'] });
    expect(prepare(metadata, [omitted])).toEqual({ args: [null, null, null] });
  });

  it('come as a grid for a block, blanks as empty text', () => {
    const metadata = fn({ name: 'ledger', type: 'any', dimensionality: 'matrix' });
    expect(prepare(metadata, [{ cells: [['甲村', ''], [1, true]] }])).toEqual({ args: [[['甲村', ''], [1, true]]] });
    expect(prepare(metadata, [cell('甲村')])).toEqual({ args: [[['甲村']]] });
  });

  it('come as one list where they repeat', () => {
    const metadata = fn({ name: 'first', type: 'number' }, { name: 'rest', type: 'number', repeating: true });
    expect(prepare(metadata, [cell(1), cell(2), cell(3)])).toEqual({ args: [1, [2, 3]] });
    expect(prepare(metadata, [cell(1)])).toEqual({ args: [1, []] });
  });

  it('stop the call where one is missing, too many, of the wrong kind or an error', () => {
    const metadata = fn({ name: 'x', type: 'number' });
    expect(prepare(metadata, [])).toEqual({ error: '#VALUE!' });
    expect(prepare(metadata, [cell(1), cell(2)])).toEqual({ error: '#VALUE!' });
    expect(prepare(metadata, [cell('甲')])).toEqual({ error: '#VALUE!' });
    expect(prepare(metadata, [cell('#REF!')])).toEqual({ error: '#REF!' });
    expect(prepare(fn({ name: 'x', dimensionality: 'matrix' }), [{ cells: [[1, '#N/A']] }])).toEqual({ error: '#VALUE!' });
    expect(prepare(fn({ name: 'x', dimensionality: 'matrix' }), [{ cells: [[1, '#BUSY!']] }])).toEqual({ error: '#BUSY!' });
  });

  it('spread over the cells of a range that is given for a single value', () => {
    const metadata = fn({ name: 'unit', type: 'any' }, { name: 'year', type: 'any' });
    const given: GridArgument[] = [{ cells: [['甲'], ['乙'], ['丙']] }, { cells: [[2018, 2019]] }];
    expect(spread(metadata, given)).toEqual({ rows: 3, columns: 2 });
    expect(prepare(metadata, given, 2, 1)).toEqual({ args: ['丙', 2019] });
    expect(prepare(metadata, [given[0]!, { cells: [[1], [2]] }], 2, 0)).toEqual({ error: '#N/A' });
  });
});
