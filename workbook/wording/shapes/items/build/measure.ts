import { isEvent } from '../../../text/units';
import type { Token } from '../../../text/symbols';
import { LAST_YEAR, LESS, MORE, TARGET } from '../vocabulary';
import { isPercent, sortOf } from './part';

/** Which figure of the rows a rule scores, by the words around it and the unit of its figures. */

const GROWTH = /增速|增长|增幅|同比|较上年|比上年/;
/** Published as one figure, not worked out from two. */
const PUBLISHED = /满意度|指数|测评|评价得?分|幸福感|知晓度|公认度|认可度/;

export function measureOf(text: string, unit: Token): { of: string } {
  if (isPercent(unit)) {
    if (PUBLISHED.test(text) && !/满意率|知晓率/.test(text)) return { of: 'value' };
    return { of: GROWTH.test(text) ? 'growth' : 'ratio' };
  }
  return { of: sortOf(unit) === 'count' && isEvent(unit.unit) ? 'count' : 'value' };
}

/** 平均 alone may belong to the name of the figure (平均天数): a mean of the others is named as one, or compared with. */
const MEAN = /(?:全[省市县区镇乡州]|各(?:乡镇|镇街|镇|县区|县|单位|部门|村|科室)|本组|同类(?:单位|乡镇|部门)?|同组|类别|本类)的?平均|平均(?:数(?!量)|值|水平|分|线)|(?:[比较与于]|达到)平均|平均的?[高低超少多]/;

const AGAINST = {
  target: new RegExp(TARGET),
  lastYear: new RegExp(LAST_YEAR),
  pool: MEAN,
  best: /最[高好大]的?(?:单位|乡镇|县区|部门|村|值|者)?/,
  worst: /最[低小]的?(?:单位|乡镇|县区|部门|村|值|者)?/,
};

export type Against = keyof typeof AGAINST;

/** What the text holds the figure against, if anything. */
export function against(text: string): Against | null {
  if (AGAINST.pool.test(text)) return 'pool';
  if (AGAINST.best.test(text)) return 'best';
  if (AGAINST.worst.test(text)) return 'worst';
  if (AGAINST.lastYear.test(text)) return 'lastYear';
  return AGAINST.target.test(text) ? 'target' : null;
}

const COMPARED = new RegExp(`每?(?:${LESS}|${MORE})的?$`);

/** Whether words beside figures name different ones: 清运率达98%得4分；管护率达95%得2分 are not two bands of one figure. */
export function severalNamed(texts: readonly string[]): boolean {
  const names = texts.map((text) => text.replace(COMPARED, '')).map((text) => /([^，。；、]*?(?:率|度|比重|占比|数|量|额|得分|指数|比例))(?:在|达|为|到|占|的|须|应)*$/.exec(text)?.[1] ?? '').filter((name) => name !== '');
  return names.some((name) => names.some((other) => !name.includes(other) && !other.includes(name)));
}
