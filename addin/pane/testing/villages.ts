import type { FakeBook } from '../../../workbook/ledger/testing/fake-book';
import type { Cell } from '../../../workbook/model/grid';

const header = ['单位', '年度', '条款', '级别', '情形', '数值', '次数', '对象/事项编号', '日期', '文号/佐证', '决定人', '备注'];
const names = ['青石村', '白水村', '柳湾村', '石桥村', '枫林村', '南塘村', '大塘村', '云台村', '双井村', '竹园村', '梅岭村', '古渡村'];
/** Item and its weight; the share of it that a village of no particular merit gets. */
const given: readonly (readonly [string, number])[] = [
  ['V3', 8], ['V4', 5], ['V5a', 2.5], ['V5b', 2.5], ['V6a', 0.5], ['V6b', 1], ['V6c', 0.5], ['V7a', 3], ['V7b', 1], ['V7c', 2],
  ['V8', 2], ['V9', 2], ['V10', 2], ['V11', 2], ['V12', 2], ['V13a', 1], ['V13b', 1], ['V13c', 2], ['V14', 4], ['V15a', 4], ['V15b', 2],
];

type Row = (Cell | null)[];

function row(unit: string, item: string, more: Partial<Record<'level' | 'kind' | 'value' | 'count' | 'subject' | 'evidence', Cell>> = {}): Row {
  return [unit, 2019, item, more.level ?? null, more.kind ?? null, more.value ?? null, more.count ?? null, more.subject ?? null, null, more.evidence ?? null, null, null];
}

/** A year of twelve invented villages with the usual cases: caps, an open deduction, a doubled notice, a veto, a missing score. */
export function villageBook(): FakeBook {
  const rows = names.flatMap((unit, index) => [
    row(unit, 'V2', { value: 92 - index }),
    ...given.flatMap(([item, weight], place) => {
      if (unit === '柳湾村' && item === 'V4') return [];
      const tenths = unit === '古渡村' ? 6 : 10 - ((index + place) % 3);
      return [row(unit, item, { value: Number(((weight * tenths) / 10).toFixed(3)) })];
    }),
  ]);
  return {
    sheets: {
      台账: {
        cells: [
          header,
          ...rows,
          row('青石村', 'V16', { level: '国家级', count: 2, subject: '致富路上', evidence: '人民网 2019-07-05' }),
          row('青石村', 'V16', { level: '省级', count: 3, subject: '村里有了新路' }),
          row('白水村', 'V1', { kind: '逾期', value: 1.5, subject: '景扶通〔2019〕3号' }),
          row('白水村', 'V1', { kind: '质量不高', value: 1, subject: '景扶通〔2019〕3号' }),
          row('石桥村', 'V1', { kind: '未上报', subject: '景扶通〔2019〕7号' }),
          row('枫林村', 'V20', { kind: '已批复', value: null as never }),
          row('南塘村', 'V21', { level: '市级', evidence: '潭督〔2019〕11号' }),
          row('云台村', 'V22', { kind: '被约谈' }),
          row('双井村', 'V16', { level: '乡镇级', subject: '广播稿' }),
          row('竹园村', 'V6b', { value: 12 }),
          row('无名村', 'V3', { value: 1 }),
          ['合计', null, null, null, null, 999],
        ],
      },
      单位: { cells: [['单位', '类别'], ...names.map((name) => [name, '村'])] },
      参数: { cells: [['键', '值', '决定人', '依据'], ['办法', '北景港镇2019年各村脱贫攻坚工作考核计分办法'], ['veto_total', 'with_bonus', '镇党委会', '会议纪要〔2019〕12号']] },
    },
  };
}
