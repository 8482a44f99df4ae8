import type { Catalogue } from '../language';

/** What is said of a random draw. */
export const sampleWords = {
  shareRange: { zh: '抽样比例应大于0、不大于1，如0.3', en: 'share must be above 0 and at most 1, e.g. 0.3' },
  itemTwice: { zh: '“{item}”已经列过一次（第{first}项）', en: '"{item}" is listed already (as number {first})' },
  drawMethod: {
    zh: '共{n}项，按字符的Unicode码位从小到大排成名单，从0起编号；抽{size}项（{n}×{share}，有小数就进一）。计数器k从0起，每取一个数加1：对文字“{seed}:k”（UTF-8）求SHA-256，取十六进制结果的前12位为整数r。设名单还剩m项：若r不小于2^48减去2^48除以m的余数，则作废重取；否则抽出编号为r除以m的余数的一项，空出的编号由名单最后一项补上。直到抽满。',
    en: 'Sort the {n} items by Unicode code point, numbered from 0; draw {size} ({n} x {share}, rounded up). A counter k starts at 0 and grows by 1 with every number taken: SHA-256 of the UTF-8 text "{seed}:k", the first 12 hexadecimal digits read as the integer r. With m items left: if r is not below 2^48 less the remainder of 2^48 by m, take the next number; else draw the item numbered r modulo m and put the last item of the list in its place. Go on until all are drawn.',
  },
} as const satisfies Catalogue;
