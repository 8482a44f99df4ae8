import type { Ask } from '../../shape';
import { factsOf } from '../facts';
import { anyOf, capOf, type Part, type Rule } from './part';

/** Start, floors and caps of a tariff; asks where one is not printed. */
export function bounds(part: Part, rule: Rule, adds: boolean, takes: boolean): Ask[] | null {
  const { facts, weight } = part;
  const asks: Ask[] = [];
  const start = factsOf(facts, 'start')[0]?.points;
  const caps = factsOf(facts, 'cap');
  const floors = factsOf(facts, 'floor');
  if (caps.filter(({ side }) => side === 'takes').length > 1 || caps.filter(({ side }) => side !== 'takes').length > 1) return null;
  if (takes && !adds && part.several && weight === null) {
    // 以上扣完为止 holds the sum of all parts.
    if (caps.length > 0 || floors.some(({ value }) => value !== 0)) return null;
    return [{ text: 'takenFrom', at: [[0, '/weight'], [0, '/start'], [0, '/min'], [0, '/kind']] }];
  }
  if (weight !== null) rule['weight'] = weight;
  if (start !== undefined) rule['start'] = start;
  else if (takes && weight !== null) rule['start'] = weight;
  const cap: Rule = {};
  for (const each of caps) {
    const points = capOf(each, weight);
    if (points === null) return null;
    if (each.text === '倒扣') {
      if (!anyOf(facts, 'below')) return null;
      asks.push({ text: 'deepest', slots: { points }, at: [[0, '/min'], [0, '/cap/min']] });
    } else if (each.side === 'net') {
      rule['min'] = -points;
      rule['max'] = points;
    } else if (each.side === 'takes' || (each.side === 'any' && takes && !adds)) cap['min'] = -points;
    else if (start !== undefined || (each.side === 'score' && takes)) rule['max'] = points;
    else if (takes && each.side === 'any') return null;
    else cap['max'] = points;
  }
  // 满分6分 behind adds is the most that they come to.
  if (adds && !takes && caps.length === 0 && weight !== null && factsOf(facts, 'weight').some(({ points, name }) => name === undefined && points === weight) && !anyOf(facts, 'highest', 'once')) cap['max'] = weight;
  if (Object.keys(cap).length > 0) rule['cap'] = cap;
  const floor = floors[0];
  const below = anyOf(facts, 'below');
  if (floor && below) return null;
  if (floor && takes) {
    if (weight === null && start === undefined) {
      if (floor.value !== 0) return null;
      asks.push({ text: 'mostTaken', at: [[0, '/min'], [0, '/cap/min']] });
    } else rule['min'] = floor.value;
  } else if (floor) return null;
  const bounded = cap['min'] !== undefined || rule['min'] !== undefined;
  if (takes && !bounded && !below) asks.push(weight === null && start === undefined ? { text: 'mostTaken', at: [[0, '/min'], [0, '/cap/min']] } : { text: 'floor', at: [[0, '/min']] });
  if (adds && cap['max'] === undefined && rule['max'] === undefined && !anyOf(facts, 'uncapped', 'highest')) asks.push({ text: 'mostAdded', at: [[0, '/cap/max']] });
  return asks;
}
