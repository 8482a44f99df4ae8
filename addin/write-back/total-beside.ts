import type { RulebookView } from '../../shared/contract/rulebook-view';
import { totalWord, type TotalWord } from '../../workbook/ledger/outcome-words';
import { wordKey } from '../../workbook/model/text';

interface Column {
  /** From the topmost line of its header to the lowest. */
  readonly texts: readonly string[];
  readonly at: number;
}

interface Table {
  /** A rank stands in it. */
  readonly ranked: boolean;
  /** The sheet's name, and what stands over the whole table. */
  readonly titles: readonly string[];
  /** The only year that the sheet names. */
  readonly year: number | null;
  readonly rulebook: RulebookView;
}

/**
 * The column of the total where no header says so outright: 年度得分, or 得分 beside a rank. null where several may be
 * meant, and where the table is about one item: then its 得分 is that item's.
 */
export function totalBeside(columns: readonly Column[], { ranked, titles, year, rulebook }: Table): { header: string; at: number } | null {
  const heads = columns.flatMap(({ texts, at }) => {
    const [header, ...above] = [...texts].reverse();
    const word = header === undefined ? null : totalWord(year === null ? header : header.replace(new RegExp(`^\\s*${year}\\s*年?`, 'u'), ''));
    return header !== undefined && word && above.length === 0 ? [{ header, at, word }] : [];
  });
  const of = (word: TotalWord): typeof heads => heads.filter((head) => head.word === word);
  const [first, ...others] = [of('surely'), aboutOne(titles, rulebook) ? [] : of('probably'), ranked && !aboutOne(titles, rulebook) ? of('perhaps') : []].find((found) => found.length > 0) ?? [];
  return first && others.length === 0 ? first : null;
}

/** Whether what stands over the table names one of the items. */
function aboutOne(titles: readonly string[], { items }: RulebookView): boolean {
  const over = titles.map(wordKey);
  return items.some(({ name, words = [] }) => [...name.split('·'), ...words].map(wordKey).some((word) => word.length >= 2 && over.some((title) => title.includes(word))));
}
