import { expect, it } from 'vitest';
import { formatArea, parseArea } from '../model/area';
import { placesIn, type Named } from './looks-at';

const name = (called: string, formula: string, scope: string | null = null) => ({ name: called, formula, scope, comment: '', visible: true });
const named: Named = {
  names: [name('分值', '=台账!$B$2:$B$9'), name('上限', '=100'), name('合计', '=SUM(分值)+上限'), name('圈', '=圈+1'), name('本表', '=甲!$A$1', 'a'), name('本表', '=乙!$A$1', 'b')],
  tables: [{ id: 't', name: '表1', sheet: 'a', area: parseArea('C1:D9')!, header: true, totals: false, style: '' }],
  sheets: new Map([['a', '甲'], ['b', '乙']]),
};
const looksAt = (formula: string, sheet = '甲'): string | null => placesIn(formula, sheet, named)?.map((place) => `${place.sheet}!${formatArea(place.area)}`).join(' ') ?? null;

it.each([
  ['=A1+SUM(台账!B2:B3)*1E3', '甲!A1 台账!B2:B3'],
  ['=合计+台账!A1', '台账!A1 台账!B2:B9'],
  ['=SUM(表1[得分])+[@得分]', '甲!C1:D9 甲!C1:D9'],
  ['=#REF!*台账!#REF!+A2', '甲!A2'],
  ['=IF(TRUE,"合计",本表)', '甲!A1'],
])('tells which places %s names', (formula, expected) => expect(looksAt(formula)).toBe(expected));

it('takes a name of the sheet before one of another', () => {
  expect(looksAt('=本表', '乙')).toBe('乙!A1');
});

it.each(['=INDIRECT(A1)', '=某名+1', '=圈', '=[1]台账!A1', "='[1]台账'!A1", '=甲:乙!A1', '=另表[得分]'])('does not guess what %s looks at', (formula) => expect(looksAt(formula)).toBeNull());
