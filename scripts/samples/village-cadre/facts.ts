import type { LedgerRow } from '../sheets';

const QUARTERS = ['2019Q1', '2019Q2', '2019Q3', '2019Q4'];

/** The quarter's subsidy by post, in yuan. */
const SUBSIDY = { 支书: 4500, 主任: 4200, 会计: 3900 } as const;

/** Section scores of the fourth quarter; `-` where the villagers have not been asked yet. */
const SECTIONS: Record<string, string> = {
  青石村支书: '28 37 9 9 9',
  柳塘村支书: '27 36 9 9 9',
  白鹭村支书: '25 33 8 8 8',
  石桥村支书: '20 22 5 5 6',
  双溪村支书: '24 32 7 8 8',
  青石村主任: '28 37 9 9 9',
  青石村会计: '27 37 9 10 10',
  柳塘村主任: '27 38 9 9 9',
  柳塘村会计: '26 34 8 8 8',
  白鹭村主任: '25 34 8 8 8',
  白鹭村会计: '24 32 7 8 -',
  石桥村主任: '22 28 6 7 7',
  石桥村会计: '21 25 6 6 6',
  双溪村主任: '20 24 5 5 5',
  双溪村会计: '24 30 7 7 8',
};

/** The second section in the quarters before, where it moved otherwise than by a point a quarter. */
const EARLIER: Record<string, readonly number[]> = {
  石桥村支书: [30, 28, 21],
  双溪村主任: [30, 29, 27],
};

export const cadres = Object.keys(SECTIONS);
export const groupOf = (cadre: string): string => (cadre.endsWith('支书') ? '正职' : '副职');

const EVENTS: LedgerRow[] = [
  { unit: '柳塘村支书', item: 'A2', level: '县级', period: '2019Q4', date: '2019-10-17', evidence: '县组发〔2019〕18号', note: '集体经济做法全县推广' },
  { unit: '青石村会计', item: 'A1', level: '省级', period: '2019Q4', date: '2019-10-30', evidence: '省检通报〔2019〕12号', note: '账目检查获好评' },
  { unit: '双溪村支书', item: 'M1', level: '市级', period: '2019Q4', date: '2019-11-06', evidence: '市检通报〔2019〕9号' },
  { unit: '石桥村主任', item: 'M2', period: '2019Q4', date: '2019-11-20', evidence: '县电视台11月19日', note: '垃圾堆放被曝光' },
  { unit: '青石村支书', item: 'A3', level: '市级', period: '2019Q4', date: '2019-12-03', evidence: '市委〔2019〕61号', note: '优秀村支书' },
];

/** Four quarters: section scores and subsidy of each cadre, then what else happened. */
export const facts: LedgerRow[] = [
  ...QUARTERS.flatMap((period, quarter) =>
    cadres.flatMap((unit): LedgerRow[] => [
      ...SECTIONS[unit]!.split(' ').map((figure, section): LedgerRow => {
        const item = `P${section + 1}`;
        const last = quarter === QUARTERS.length - 1;
        if (figure === '-') return { unit, item, period, ...(last ? { note: '群众评价还没有开展' } : { value: 8 }) };
        if (section !== 1 || last) return { unit, item, period, value: Number(figure) };
        return { unit, item, period, value: EARLIER[unit]?.[quarter] ?? Number(figure) - (QUARTERS.length - 1 - quarter) };
      }),
      { unit, item: 'PAY', period, value: SUBSIDY[unit.slice(-2) as keyof typeof SUBSIDY] },
    ]),
  ),
  ...EVENTS,
];
