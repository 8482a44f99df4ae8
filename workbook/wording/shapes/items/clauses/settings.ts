import { pattern } from '../../../text/match';
import type { Form } from '../form';
import { NOUGHT, POOL, SOME, TEXT, heavy } from '../vocabulary';

/** 较大及以上事故: how grave, and no figure. */
const GRAVER = /(?<=较大|重大|特大|一般|[省市县]级)(?:及其?)?以上/g;

/** Those who judge. */
const WHO = '[^Ⓐ-Ⓩ，]{0,10}?(?:组|评委|专家|领导小组|考核办|办公室|委员会|检查人员|考官|督查室|[局办委部])';

/** Clauses around the rule: its full mark, who scores it, and what is done where there is nothing to score. */

/** Names in a row, each with its place. */
function namesIn(text: string, start: number): { name: string; start: number; end: number }[] {
  let at = start;
  return text.split(/([、和及与])/).flatMap((piece, index) => {
    const place = { name: piece, start: at, end: at + piece.length };
    at += piece.length;
    return index % 2 === 0 && piece !== '' ? [place] : [];
  });
}

export const settings: readonly Form[] = [
  {
    whole: pattern('(?<n>[^Ⓐ-Ⓩ，]{2,12}(?:[、和及与][^Ⓐ-Ⓩ，]{2,12}){1,5})(?:[两三四五六]项)?(?:指标)?(?:的)?(?:，)?(?:各|均)(?:占|计|为|赋|得)?(?<p>Ⓟ)'),
    make: ({ symbols, token, stretch }) => {
      const place = stretch('n');
      const names = place && place.end - place.start === symbols('n').length ? namesIn(symbols('n'), place.start) : [];
      return names.length < 2 || heavy(symbols('n')) ? null : { is: 'each', names, points: token('p')?.value ?? 0 };
    },
  },
  {
    // 每季度至少开展演练1次
    whole: pattern(`(?<d>${SOME})每(?:个)?(?<w>季度?|月|半年)(?:度)?(?:至少|不少于|应|须|需|必须)*(?<m>${SOME})(?<c>[ⒸⓈ])(?<n>${SOME})`),
    make: ({ symbols, token, clause, tokens }) => {
      const demand = token('c');
      if (!demand || heavy(symbols('d') + symbols('m') + symbols('n')) || (demand.sort === 'span' && !(demand.low && !demand.top))) return null;
      const word = symbols('w');
      return { is: 'setting', text: clause.text, tokens: tokens('c'), period: /季/.test(word) ? 'quarter' : word === '月' ? 'month' : 'half' };
    },
  },
  {
    whole: pattern('(?:扣分|得分|分值|再)*(?:除以|/)(?<n>(?:[^Ⓐ-Ⓩ，]{0,10})(?:数|人口|面积|总量|个数))(?:后)?(?:(?:，)?(?:从|在)?(?:年度)?(?:总分|总成绩|考核总分|总得分)(?:中|里)?(?:扣除|扣减|减去|扣分|加分|加上)?)?'),
    make: ({ plain }) => ({ is: 'attribute', member: 'over', name: plain('n') }),
  },
  {
    whole: pattern(`(?<d>${SOME})(?<s>Ⓢ)(?:的)?(?:[^Ⓐ-Ⓩ，]{0,8})(?:才|方|方可|方能|才能|始)(?:可|能)?(?:予以)?(?:计数|计入|计分|计算|统计|算|认定|计)(?:次数|个数|数量|场次|篇数)?`),
    make: ({ symbols, token }) => {
      const span = token('s');
      return heavy(symbols('d')) || !span ? null : { is: 'where', span };
    },
  },
  // What a rate is, and that points are taken from the full mark.
  { whole: pattern('[^Ⓐ-Ⓩ，=]{1,16}(?:率|比例|占比|比重|增幅|增速|得分率)=[^Ⓐ-ⓆⓈ-ⓌⓎⓏ，=]{2,60}'), make: ({ clause }) => (/分值|满分|权重/.test(clause.text) ? null : { is: 'keyword' }) },
  { whole: pattern('(?:本项|该项|此项|本条)?(?:实行|采取|采用|按|为|是)(?:(?:倒扣|扣分|减分)(?:分)?(?:制|法|方式|项目?|指标)|倒扣分)(?:计分|考核)?'), make: () => ({ is: 'keyword' }) },
  // When something is to be handed in.
  { whole: pattern('(?:于|在|应|须|需|要求)*每(?:月|季度?|年|半年|周)[^Ⓐ-ⓌⓎⓏ，]{0,12}(?:报送|上报|提交|完成|开展|召开|报告|更新|公示)[^Ⓐ-ⓌⓎⓏ，]{0,10}'), make: ({ clause }) => ({ is: 'setting', text: clause.text, tokens: [] }) },
  { whole: pattern('(?:以|按照?|依据?|根据)(?:全[省市县区镇])?(?:综合)?(?:排名|名次|位次|排位)(?:情况|先后|高低)?(?:得分|计分|赋分|给分|记分|打分)'), make: () => ({ is: 'keyword' }) },
  { whole: pattern(`(?:以|与|按)${POOL}(?:为|作为)(?:基准|基数|标准|参照)(?:值|数)?`), make: () => ({ is: 'keyword' }) },
  { whole: pattern(`(?:高于|超过|超出|达到或高于)${POOL}(?:的|部分)*(?:不(?:再|予|另)?加分|不加)`), make: () => ({ is: 'keyword' }) },
  // Only how places come about: 按得分高低排名.
  { whole: pattern('(?<d>[^Ⓐ-Ⓩ，]{0,24}(?:排名|排序|排位|排队|名次|位次))(?:情况|计分|结果)?'), make: ({ clause, symbols }) => (/扣|加|减|除/.test(symbols('d')) ? null : { is: 'setting', text: clause.text, tokens: [] }) },
  { whole: pattern('(?:与|和|同|较|比)[^Ⓐ-Ⓩ，]{2,24}(?:相比|比较|对比)'), make: ({ clause }) => ({ is: 'setting', text: clause.text, tokens: [] }) },
  { whole: pattern('[Ⓡ]?(?:的)?(?:单位数|名额|数量)(?:按)?(?:四舍五入)(?:取整|计算)?'), make: () => ({ is: 'keyword' }) },
  { whole: pattern('(?:本项|该项|此项|本小项|共|计|合计|总分|满分|分值|标准分|权重)*(?:为|：|共|计)?(?<p>Ⓟ)'), make: ({ token }) => ({ is: 'weight', points: token('p')?.value ?? 0 }) },
  { whole: pattern('(?<d>[^Ⓐ-Ⓩ，]{2,24})（(?:共|计|满分|分值|本项)?(?<p>Ⓟ)）'), make: ({ symbols, token, plain }) => (heavy(symbols('d')) ? null : { is: 'weight', points: token('p')?.value ?? 0, name: plain('d') }) },
  { whole: pattern('(?<p>Ⓟ)为满分'), make: ({ token }) => ({ is: 'weight', points: token('p')?.value ?? 0 }) },
  { whole: pattern('(?:本项|该项)?(?:基础分|基本分|起评分|基准分|底分)(?:值)?(?:为|：)?(?<p>Ⓟ)'), make: ({ token }) => ({ is: 'start', points: token('p')?.value ?? 0 }) },
  { whole: pattern('以(?<p>Ⓟ)为(?:基础|基准|起点|底分|基础分|基准分|起评分)'), make: ({ token }) => ({ is: 'start', points: token('p')?.value ?? 0 }) },
  {
    whole: pattern(`(?:凡)?(?:未按(?:时|期|要求|规定)?(?:报送|上报|提供|提交)|不报送?|未报送?|不提供|未提供|不上报|未上报|逾期未报)(?:${SOME})(?:材料|资料|数据|报表|台账|月报|情况|进度|信息)(?:的)?(?:一律|按|计|得|本项)*(?:Ⓟ|零分|不得分|不计分)(?:计算|计|处理)?`),
    make: ({ clause, token }) => (token('p') && token('p')?.value !== 0 ? null : /^(?:凡)?未按/.test(clause.text) ? null : { is: 'absent', how: 'zero' }),
  },
  // 从本项57分中扣
  { whole: pattern('(?:经?(?:查实|核实)后?|[减扣]分项?|各项扣分)?(?:，)?(?:均|直接|一律)?(?:从|在)(?:各?[^Ⓐ-Ⓩ，]{0,4}(?:本项|该项|此项|本条|考核)?)(?:总得分|总分|得分|分值)?Ⓟ?(?:分值|得分|总分)?(?:中|里|内)(?:扣除|扣减|扣|减去?)(?:相应分值|分)?'), make: () => ({ is: 'takenOut' }) },
  // 没有创新的不加分
  { whole: pattern('(?:没有|无|未)[^Ⓐ-Ⓩ，]{0,10}(?:的|者|，)*(?:一律|均)?不(?:予)?加分?'), make: () => ({ is: 'noAdd' }) },
  // 由考核组核定加分
  { whole: pattern(`(?<d>[^Ⓐ-Ⓩ]{0,40}?)(?:，)?由${WHO}(?:研究|综合|酌情)?(?:核定|认定|评定|确定|审定)(?:给予)?加分`), make: ({ symbols }) => (heavy(symbols('d').replace(/[，。]/g, '')) ? null : { is: 'addGranted' }) },
  // 加分不占100分，总分可以超过100分
  { whole: pattern('(?:加分|加分项)(?:得分)?不(?:占|计入|包含在)Ⓟ(?:内|以内|之内)?|(?:总分|总得分)可(?:以)?(?:(?:超过|突破)Ⓟ|Ⓢ)'), make: () => ({ is: 'keyword' }) },
  {
    // 由考核组视落实情况在0—4分之间给分; 分值0—6分
    whole: pattern(`(?<w>(?:具体)?(?:由)?${WHO})?(?:负责)?(?<j>(?:按照?|根据|视|依据|结合|参考|参照|对照)${TEXT}{2,24}?|[^Ⓐ-Ⓩ，]{0,8}?)(?:，)?(?:酌情|综合|分别|逐[条项]|现场|自主)?(?:评定)?(?:，)?(?:在|按|从|于|分值为?|得分为?)(?<q>Ⓠ)(?:之间|以内|之内|范围内|区间内?|间|内|中)?(?:酌情|综合|分别)?(?:给予评分|给予打分|给分|计分|记分|评定|打分|评分|赋分|计|核定|确定|评定得分)?`),
    make: ({ symbols, token, stretch, has }) => {
      const range = token('q');
      const by = /^(?:按|根据|视|依据|结合|参考|参照|对照)/.test(symbols('j')) ? stretch('j') : null;
      return !range || heavy(symbols('j').replace(/排名|综合/g, '')) || /[率名]/.test(symbols('j')) ? null : { is: 'granted', range, named: has('w'), ...(by ? { by } : {}) };
    },
  },
  {
    whole: pattern(`(?:无|没有|不涉及|未涉及|未承担|不承担)(?<d>${SOME})(?:任务|工作|项目|业务|指标|内容|人员|事项|情况|情形)?(?:的)?(?:单位|乡镇|部门|村|者|年份)?(?:的|，)*(?:涉及)?(?:该项|本项|此项|指标|该指标|相关指标)*(?:(?<f>(?:按|得|计|以)满分(?:计算|计分|计|认定)?)|(?<a>(?:按|取|以)(?:同类|其他|其它|本组|全[县市镇区]|各)?(?:单位|乡镇|部门|村)?(?:的)?平均(?:分|值|得分)(?:数)?(?:计算|计分|计|得分)?)|(?<s>(?:分值|权重)?(?:按比例)?(?:分摊|调整|平摊|摊)(?:到|至)(?:其他|其它|其余)(?:指标|项目|各项)))`),
    make: ({ has, symbols }) => (heavy(symbols('d')) ? null : { is: 'without', how: has('f') ? 'full' : has('a') ? 'mean' : 'spread' }),
  },
  { whole: pattern(`(?:有|其他|其余|有任务|有此项任务|涉及)(?:的|单位|乡镇)*`), make: () => ({ is: 'keyword' }) },
  {
    whole: pattern(`(?<d>[^Ⓐ-Ⓩ，]{0,6}(?:未|没有|不|无|拒不|发生|出现|存在|被|弄虚|致|造成|导致|[瞒虚漏]报|伪造)[^Ⓐ-Ⓩ，]{1,20}?)(?:的|，)*(?:(?:本项|该项|此项)*(?:${NOUGHT}|(?:得|计|记|为|按)?(?<n>Ⓟ)(?:计算|处理|计)?))`),
    make: ({ symbols, plain, token }) => (heavy(symbols('d').replace(GRAVER, '')) || (token('n')?.value ?? 0) !== 0 ? null : { is: 'zeroEvent', text: plain('d') }),
  },
  {
    whole: pattern('(?:全年|年度|最终|最后|本项|该项)*(?:得分|成绩|分值)*(?:为|取|按|以)*(?:全年)?(?:各|12个|Ⓒ|每|四个|十二个)*(?:(?<m>月份?)|(?<q>季度?))?(?:考核|月度|季度)*(?:得分|成绩|分值)?(?:的)?(?:算术)?平均(?:数|值|分|得分)?(?:计算|计|计入|确定)?(?:为全年得分)?'),
    make: ({ has, token, clause }) => {
      const unit = token('Ⓒ')?.unit;
      return { is: 'meanOf', period: has('q') || unit === '季度' || /季/.test(clause.text) ? 'quarter' : 'month' };
    },
  },
  { whole: pattern(`(?<d>(?:(?:年[终末])?(?:具体)?(?:分值|分数|得分|评分)?由|(?:考核|考评|评审|检查|测评|专家|评委)组|领导小组|考核办|评委)[^Ⓐ-Ⓩ，]{2,20}?)(?:综合)?(?<j>(?:按|根据|视|依据|结合|参考|参照)[^Ⓐ-Ⓩ，]{2,12})?(?:认定|核定|评定|确定|打分|评分|评价|考核|负责评分|负责考核|掌握|审定|赋分|提供数据|提供|考评|统计)`), make: ({ has, stretch }) => {
      const by = stretch('j');
      return { is: 'who', ...(has('j') && by ? { by } : {}) };
    } },
];
