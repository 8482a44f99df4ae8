import type { Clause } from '../../text/clauses';
import { pattern, type Match } from '../../text/match';
import type { Words } from '../../text/words';
import { together } from '../items/build/part';
import type { Ask, Finding, Shape } from '../shape';
import { rounding } from './rounding';
import { cutAt, matchedIn, sentencesOf, stretchOf } from './sentences';
import { totalOf } from './totals';

interface Form {
  readonly whole: RegExp;
  readonly make: (match: Match, column: string) => { readonly rule: Record<string, unknown>; readonly asks?: readonly Ask[] } | null;
}

const EACH = '(?:注：|以上|上述|下列|表中|本表|表内|凡|计分时|计算时|各|每Ⓒ|每|所有|单|类|大|小|项|目|指标|条|款|考核|扣分|加分|内容|均|都|得分|分值|的)*';
const NO_TASK = '(?:注：)?(?:凡|对|因|本年度?|当年)*(?:无|没有|不承担|未承担|没有承担|不涉及|没有涉及|未涉及|未安排|没有安排|未下达|不存在)[^Ⓐ-Ⓩ，；：]{0,14}(?:的)?(?:单位|村|乡镇|镇|部门|科室|社区|指标|街道)?';
const THE_ITEM = '(?:的)?(?:则)?(?:此|该|本|其|相应|涉及|对应|这|各)?(?:项|小项|指标|项指标|项目|项分值|指标分值|分值|任务)?(?:的)?(?:分值|得分)?';
const VALUED = '(?:均|都|则|可|直接|一律|以|按|按照|视为|视同|得|计|记|给|为)*';

/** Sentences about rules that stand elsewhere; each is taken whole. */
const forms: readonly Form[] = [
  {
    whole: pattern(`${EACH}(?:均|都)?(?:扣完(?:[该本此]项)?(?:分值|分数|分)?为止|扣至零分为止)(?:，?(?:不(?:计|得|出现|再)?(?:计)?负分|不倒扣分?|不再倒扣分?))?`),
    // Without a word that speaks of others it belongs to the rules of its own cell.
    make: (match) => (/^(?:注：|以上|上述|各|每|所有|表|本表)/.test(match.clause.text) ? { rule: { min: 0 } } : null),
  },
  {
    whole: pattern(`(?:以上|上述|各|每Ⓒ?|所有|表中)${EACH}(?:最低(?:得分)?(?:为|计|得)?(?<least>Ⓟ))(?:，不(?:计|得|出现)?负分|，不倒扣分?)?`),
    make: (match) => (match.token('least')?.value === 0 ? { rule: { min: 0 } } : null),
  },
  {
    whole: pattern(`(?:涉及[^Ⓐ-Ⓩ，；：]{1,8}的，)?${EACH}(?<span>Ⓢ)(?:的)?(?:部分)?(?:的)?，?(?:均|都|一律)?(?:按(?:照)?(?<step>[ⒹⒸ])(?:计算|计分|计|算|扣分)?|(?<none>(?:均|都|一律)?不(?:予)?(?:计分|扣分|计算|计|算|加分|扣)))`),
    make: (match) => {
      const [span, step] = [match.token('span'), match.token('step')];
      const wholly = span?.top && !span.top.included && !span.low && /^[不未](?:足|到|满|够)/.test(span.word ?? '');
      if (!wholly || (step && (step.value !== span.top?.at || step.unit !== span.unit))) return null;
      return { rule: { part: step ? 'begun' : 'whole' } };
    },
  },
  {
    whole: pattern('(?:同一|同|一)(?:项|个|件|类)?(?:事项|工作|项目|内容|事件|荣誉|奖项|成果|事迹|信息|事)[^Ⓐ-ⓀⓂ-Ⓩ]{0,24}?(?:取|按|计|就|以|只计|只取|仅计)+(?:其)?(?:最)?高(?:分值|分|级别|层级|奖项|一级|等级|项|者)?(?:的)?(?:计分|计算|计|记分|加分|扣分|扣|一项|一次)*，?(?:不(?:再|得|予)?(?:重复|累计|累加|叠加)(?:计分|加分|扣分|计算|计|奖励)?|只计一次)?'),
    make: () => ({ rule: { once: { key: ['subject'] } } }),
  },
  {
    // 扣分以扣完该项分值为止
    whole: pattern('(?:注：)?(?:各项)?扣分(?:均|都)?以?(?:扣完|扣至)[该本各](?:单?项|指标)(?:的)?(?:分值|分数|标准分|满分|分)?为(?:止|限)'),
    make: (_, column) => (/备注|说明|^注/.test(column) ? { rule: { min: 0 } } : null),
  },
  {
    // 同一次培训只取一项计分; 同一问题不重复扣分
    whole: pattern('(?:注：)?同(?:一|Ⓒ)[^ⓅⓆⓈⓃⓇ，；：]{0,16}?(?:(?:只|仅)(?:能|可)?(?:取|计|算|按|得)(?:其中)?(?:Ⓒ|[一1][项次个])(?:进行)?(?:计分|计算|加分|扣分|得分)?|不(?:得|予|再)?(?:重复|累计|累加|叠加)(?:计分|加分|扣分|计算|得分|计))'),
    make: () => ({ rule: { once: { key: ['subject'] } } }),
  },
  {
    // 全年累计不超过12分, beside adds
    whole: pattern('(?:注：)?(?:(?:本项|该项|此项)(?:加分|得分))?(?:全年|年度|年内|每年|一年|本项|该项|此项)*(?:内)?(?:累计|合计|总计|共)?(?:得分|计分|积分|加分)?(?:最多|最高|至多|上限)?(?:不(?:得)?超过|不高于|封顶|为|计|得|加)*(?<most>Ⓟ)(?:封顶|为限|为止)?'),
    make: (match, column) => {
      const most = match.token('most');
      const bounded = /不(?:得)?超过|不高于|最多|最高|至多|上限|封顶|为限|为止/.test(match.clause.text);
      return bounded && /备注|说明|^注/.test(column) && most && !most.doubt && !most.broken ? { rule: { max: most.value } } : null;
    },
  },
  {
    whole: pattern(`${NO_TASK}，?${THE_ITEM}${VALUED}(?<full>满分)(?:计算|计)?`),
    make: () => ({ rule: { without: 'full' } }),
  },
  {
    whole: pattern(`${NO_TASK}，?${THE_ITEM}${VALUED}(?:同类|其他|其它|同组|全[镇县市区]|各)?(?:单位|村|乡镇|部门|科室)?(?:的)?平均(?:得)?分(?:值|数)?(?:计算|计|记|计分)?`),
    make: () => ({ rule: { without: 'mean' } }),
  },
  {
    whole: pattern(`${NO_TASK}(?:，?(?:不(?:参与|列入|纳入|作|进行)?(?:考核|计分)))?，?${THE_ITEM}(?<evenly>平均)?(?:按(?:照)?(?:分值|权重)?(?:的)?(?:比例)?|平均)?(?:分摊|分配|分解|摊入|折算|调剂|转移)(?:到|至|给|入)?(?:其他|其它|其余|别的|各)+(?:指标|项目|项|考核指标|考核项目)?(?:中|上|里)?`),
    make: (match) => ({ rule: { without: 'spread' }, asks: match.has('evenly') ? [{ text: 'spreadHow', at: [[0, '/without']] }] : [] }),
  },
  {
    whole: pattern(`(?:注：|凡)?(?:(?:未|不|没有)(?:按时|按期|按要求|按规定|及时)?(?:上?报|报送|提供|提交)(?:相关|有关|佐证|证明|考核|工作)*(?:材料|资料|数据|情况|报表|总结|月报)?|逾期(?:不|未)(?:上?报|报送)(?:的)?(?:材料|资料|数据)?)(?:的)?，?${THE_ITEM}${VALUED}(?:(?<nought>Ⓟ)|不得分|零分)(?:计算|处理|计)?`),
    make: (match) => (match.has('nought') && match.token('nought')?.value !== 0 ? null : { rule: { absent: 'zero' } }),
  },
  {
    whole: pattern('未(?:按时|按期)?(?:上?报|报送)[^Ⓐ-Ⓩ，]{0,10}(?:的)?月份，[该本此]?项?(?:当月)(?:计|得|记|按)(?<nought>Ⓟ)(?:计算)?，(?:全年|年度)(?:得分)?(?:取|按|为)?(?:各月|每月|十二个月)(?:得分)?(?:的)?平均(?:分|数|值)?(?:计算)?'),
    make: (match) => (match.token('nought')?.value === 0 ? { rule: { absent: 'zero', periods: { each: 'month', take: 'mean' } }, asks: [{ text: 'otherMonths', at: [] }] } : null),
  },
  {
    whole: pattern('(?:各项|各类|所有)?(?:加分|奖分)(?:项目?)?(?:累计|合计|总计|总分|总和)*(?:最高)?(?:不(?:得)?超过|不高于|为)(?<most>Ⓟ)'),
    make: (match) => {
      const most = match.token('most');
      return most && !most.doubt && !most.broken ? { rule: { cap: { max: most.value } }, asks: [{ text: 'capOfEach', at: [[0, '/cap/max'], [0, '/kind']] }] } : null;
    },
  },
];

/** 注, 备注, 说明: sentences about other rules and about the total. */
export const notes: Shape = {
  name: 'notes',
  read: ({ column }, words) => {
    const found: Finding[] = [];
    for (const sentence of sentencesOf(words)) {
      const read = noteOf(words, sentence, column.trim());
      if (!read) {
        if (isInert(sentence)) continue;
        return null;
      }
      found.push(read);
    }
    return found.length > 0 ? together(found) : null;
  },
};

function noteOf(words: Words, sentence: Clause, column: string): Finding | null {
  const total = totalOf(words, sentence);
  if (total) return total;
  for (const { whole, make } of forms) {
    const match = matchedIn(words, sentence, whole);
    const made = match && make(match, column);
    if (made) return { drafts: [{ rule: { kind: 'any', ...made.rule }, rests: [stretchOf(sentence)] }], asks: made.asks ?? [], unclear: [] };
  }
  return rounded(words, sentence) ?? untold(words, sentence);
}

function rounded(words: Words, sentence: Clause): Finding | null {
  const rule: { round?: { digits?: number; mode?: string } } = {};
  const clauses = cutAt(words, sentence, /，/);
  if (!clauses.every((clause) => rounding(words, clause, rule)) || rule.round?.digits === undefined) return null;
  const asks: Ask[] = rule.round.mode === undefined ? [{ text: 'roundMode', at: [[0, '/round/mode']] }] : [];
  return { drafts: [{ rule: { kind: 'any', ...rule }, rests: clauses.map(stretchOf) }], asks, unclear: [] };
}

/** 不计分也不扣分: whether that is the full mark, nothing or left out is not said. */
function untold(words: Words, sentence: Clause): Finding | null {
  const match = matchedIn(words, sentence, pattern(`${NO_TASK}，?(?<how>(?:既)?不(?:计|得|加)分[，也]*(?:也)?不扣分|不(?:予)?考核|不(?:作|参与)考核)`));
  const how = match?.stretch('how');
  return how ? { drafts: [], asks: [{ text: 'withoutTask', at: [[0, '']] }], unclear: [how] } : null;
}

/** A sentence without figures and without a word of scoring says nothing about rules. */
const isInert = ({ text }: Clause): boolean => !/[Ⓐ-ⓌⓎⓏ]/.test(text) && !/分|扣|奖|罚|否决|等次|名次|排名|资格|评为|考核结果|计入|折算|满|零|比例|平均|最高|最低/.test(text);
