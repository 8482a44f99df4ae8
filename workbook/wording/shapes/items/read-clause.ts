import type { Clause } from '../../text/clauses';
import { matched } from '../../text/match';
import type { Token } from '../../text/symbols';
import type { Words } from '../../text/words';
import type { Fact } from './facts';
import type { Form } from './form';
import { bounds } from './clauses/bounds';
import { eventForms, levelForms } from './clauses/events';
import { settings } from './clauses/settings';
import { steps } from './clauses/steps';
import { wordWorths, worths } from './clauses/worths';
import { shares } from './clauses/shares';
import { JUDGEMENT, heavy } from './vocabulary';

/** The first form that takes a clause has it. */
const forms: readonly Form[] = [...bounds, ...shares, ...steps, ...levelForms, ...settings.slice(0, 1), ...worths, ...settings, ...eventForms, ...wordWorths];

/** Words of judgement in front of what carries points: 视情况每次扣1—3分. */
const LEAD = /^(?:由[^Ⓐ-Ⓩ，]{2,8})?(?:视情况|视情节轻重|视情节|根据情节轻重|按情节轻重|依据情节|根据情节|视具体情况|根据情况|[视按根据]{1,2}[^Ⓐ-Ⓩ，]{1,8}(?:程度|大小|轻重))(?=[^Ⓐ-Ⓩ，]{0,4}(?:每|[扣减加]))/;

/** 每年 only says when; it is the year that is assessed. */
const YEARLY = /每(?:学)?年度?/g;

/** 不少于4次, 4次以上: how many there should be. */
const isDemand = ({ sort, of, low, top }: Token): boolean => sort === 'span' && of === 'count' && low?.included === true && !top;

/** 并约谈: what follows beside the points, and is no part of them. */
const CONSEQUENCE = /^(?:并|同时|且)(?:对[^，]{0,10})?(?:予以|进行|给予|由[^，]{2,10})?(?:约谈|问责|通报|追责|诫勉|取消)/;

/** What a clause says: usually one fact; `unknown` where it bears weight and no form takes it. */
export function readClause(words: Words, clause: Clause, column: string): Fact[] {
  const lead = LEAD.exec(clause.text)?.[0].length ?? 0;
  const first = clause.places[0];
  if (lead > 0 && first !== undefined) {
    const places = clause.places.slice(lead);
    const rest: Clause = { ...clause, text: clause.text.slice(lead), places, start: places[0] ?? clause.end };
    return [{ is: 'judged', start: first, end: rest.start }, ...readClause(words, rest, column)];
  }
  const place = { start: clause.start, end: clause.end };
  for (const { whole, make } of forms) {
    const match = matched(words, clause, whole);
    const body = match ? make(match, column) : null;
    if (body) return 'several' in body ? body.several.map((each) => ({ ...each, ...place }) as Fact) : [{ ...body, ...place } as Fact];
  }
  if (JUDGEMENT.test(clause.text) && !/[ⓅⓆ]|加倍|翻倍|双倍|减半|折半|另/.test(clause.text)) return [{ is: 'judged', ...place }];
  const tokens = clause.places.flatMap((at) => words.token(at) ?? []);
  const figures = tokens.filter(({ sort }) => sort !== 'nothing' && sort !== 'level');
  if (!CONSEQUENCE.test(clause.text) && !heavy(clause.text.replace(YEARLY, '')) && figures.every((token) => token.sort === 'count' || isDemand(token))) {
    return [{ is: 'setting', text: clause.text, tokens: figures, ...place }];
  }
  return [{ is: 'unknown', ...place }];
}
