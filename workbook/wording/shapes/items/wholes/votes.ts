import { lineOf } from '../../../text/line';
import type { Token } from '../../../text/symbols';
import type { Ask, Finding } from '../../shape';
import { finding, type Part, type Rule } from '../build/part';

/** 优秀票×1＋合格票×0.8，除以总票数，再乘以10分; 测评票按“好”100分、“一般”60分折算平均，占总分15% */

const OPTION = /(?:^|[、，+；：（]|票按?|按)([^Ⓐ-Ⓩ，、+；：（）×票按]{1,6}?)(?:票|率)?(?:数)?(?:×|按|为|计|得|占)*([ⒻⓅⓇ])/g;
const SPOILT = /弃权|不了解|不清楚|未表态|未投|空白票|废票/;

export function votes(part: Part): Finding | null {
  const line = lineOf(part.words, part.section);
  const { text } = line;
  if (!/票/.test(text) || /否决|[ⓈⓃⒸⓂⓆⓁ]/.test(text) || text.length > 200 || part.weight === null) return null;
  const options: { name: string; token: Token; end: number }[] = [];
  for (const found of text.matchAll(OPTION)) {
    const end = found.index + found[0].length;
    const token = part.words.token(line.places[end - 1] as number);
    const name = (found[1] as string).replace(/^(?:测评|民主测评|投票|得)/, '');
    if (token && name !== '' && !/总|平均|折算|乘|占|除/.test(name)) options.push({ name, token, end });
  }
  const sort = options[0]?.token.sort;
  if (options.length < 2 || options.some(({ token }) => token.sort !== sort) || new Set(options.map(({ name }) => name)).size !== options.length) return null;
  const rest = text.slice(options[options.length - 1]?.end);
  const worth: Rule = Object.fromEntries(options.map(({ name, token }) => [name, token.value]));
  const asks: Ask[] = [];
  const spoilt = SPOILT.exec(text)?.[0];
  if (spoilt && new RegExp(`${spoilt}(?:票|的)*(?:不计|不予统计|不计入|不算|除外|不计票)`).test(text)) worth[spoilt] = null;
  else if (!spoilt) asks.push({ text: 'spoiltVotes', at: [[0, '/measure/worth/弃权']] });
  else if (!(spoilt in worth)) return null;
  const scale = scaleOf(part, rest, line.places.slice(-rest.length), sort === 'points' || options.some(({ token }) => token.value > 1) ? 'marks' : 'shares', asks);
  if (!scale) return null;
  return finding({ kind: 'measured', weight: part.weight, measure: { of: 'votes', worth }, scale }, [line], asks);
}

/** How the mean of the votes becomes points. */
function scaleOf(part: Part, rest: string, places: readonly number[], of: 'marks' | 'shares', asks: Ask[]): Rule | null {
  const spoken = rest.replace(/[^，；。]*(?:弃权|不了解|不清楚|未表态|未投|空白票|废票)[^，；。]*/g, '').replace(/^[，。；）]+|[，。；]+$/g, '');
  const token = [...rest].flatMap((char, at) => (/[ⓅⓇⒻ]/.test(char) ? (part.words.token(places[at] as number) ?? []) : []))[0];
  const times = /(?:乘以|×|再乘)(?:本项|该项)?(?:分值|满分|Ⓟ)/.test(spoken);
  if (of === 'shares') {
    if (!/总票数|有效票|票数/.test(spoken) && !times) return null;
    if (!times || (token?.sort === 'points' && token.value !== part.weight)) return null;
    return { by: 'share' };
  }
  if (/占(?:总分|本项|考核)?(?:的)?Ⓡ|按Ⓡ(?:折算|计入)|×Ⓡ/.test(spoken) && token?.sort === 'rate') return { by: 'same', times: token.value };
  if (/^(?:折算|计算|加权)*(?:平均|平均分|平均值)?(?:计分|得分|计入)?$/.test(spoken)) {
    asks.push({ text: 'scaleOfMark', slots: { full: part.weight ?? 100 }, at: [[0, '/scale/times']] });
    return { by: 'same' };
  }
  return null;
}
