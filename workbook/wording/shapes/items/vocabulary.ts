/** The words in which items are scored. Patterns are put together of these pieces, matched against symbols. */

/** Text without figures; what gives no figure (dates, documents) may stand in it. */
export const TEXT = '(?:[^Ⓐ-ⓌⓎⓏ])';
export const SOME = `${TEXT}{0,60}?`;

export const QUANTITY = '[ⓇⒹⒸⓂⒻⓅ]';
export const POINTS = '[ⓅⓆ]';

const MANNER = '(?:均|各|都|再|另|加(?=扣)|则|也|相应|分别|一次性|予以|每项|直接|各自)*';
/** 倒扣 says that the score may go below nothing, so it is no plain take. */
export const TAKE = `${MANNER}(?:依次递减|递减|扣除|扣减|扣罚|核减|减扣|减去|减少|扣分|减分|扣|减)(?:分)?`;
export const ADD = `${MANNER}(?:奖励分?|加计|增加|奖加|加分|奖分|另加|加|奖|增)(?:分)?`;
export const GIVE = `(?:均|各|都|即|可|则|分别|就|方可|直接|一律)*(?:(?:计算)?得分|计分|记分|赋分|给分|计入|记入|计为|记为|给予|赋予|评为|可得|得|计|记|给|为|赋|评)?(?:分)?`;
export const GIVEN = `(?:均|各|都|即|可|则|分别|就|方可|直接|一律|按)*(?:得分|计分|记分|赋分|给分|计为|记为|给予|赋予|可得|得|计|记|给|为|赋)(?:分)?`;
/** No points at all. */
export const NOUGHT = '(?:均|都|则|一律|本项|该项|此项|为|按|当月|本小项|该小项)*(?:不(?:予)?(?:得|计|给|记|赋)分|[得计记为按]零分(?:计算|计|处理)?|零分|不得本项分|不计得分)';

export const LESS = '(?:后移|后退|靠后|落后|低于|少于|降低|下降|减少|缺少|短欠|未完成|回落|下滑|不足|低|少|差|降|缺|欠|减)';
export const MORE = '(?:高于|高出|超过|超出|超额完成|超额|超|多于|增长|上升|增加|提高|提升|升高|上浮|增多|高|多|增|升)';
export const NOT_MORE = /^(?:后移|后退|靠后|落后|低于|少于|降低|下降|减少|缺少|短欠|未完成|回落|下滑|不足|低|少|差|降|缺|欠|减)/;

/** What a figure is held against. */
export const TARGET = '(?:(?:年度|考核|控制|规定|计划|预期|既定|全年|下达|工作|年初|市定|县定|省定|约束性|序时|时序)*(?:目标任务数?|目标值|目标数|目标|任务数|任务|指标值|指标数|(?<=既定|下达|规定|考核|年度)指标|计划数?|控制数|控制线|[序时]{2}进度|进度(?:任务|目标|要求)))';
export const POOL = '(?:(?:全[省市县区镇乡州]|各(?:乡镇|镇街|镇|县区|县|单位|部门|村|科室)|本组|同类(?:单位|乡镇|部门)?|同组|类别|本类)*(?:的)?平均(?:数|值|水平|分|线|率|增速|增幅)?)';
export const LAST_YEAR = '(?:上年度?(?:同期)?|去年(?:同期)?|上一年度?|同期|上期|往年)';

/** Words by which somebody judges; they carry no figure. */
export const JUDGEMENT = /酌情|视情况?|视情节|情节(?:较?轻微?|严重|轻重)|轻重|轻微|严重|较重|恶劣|显著|明显|突出|扎实|较好|较差|一般|良好|程度|影响大小|不可抗力|根据实际|适当|综合评[定价判]|特殊情况/;

/**
 * Words that change what a figure means. A clause in which one stands that its pattern does not know
 * is not read, nor anything that it may govern.
 */
export const WEIGHTY = /加倍|翻倍|翻番|减半|双倍|一半|折半|乘|除以|×|÷|\/|=|系数|平均|最高|最低|最多|至多|累计|合计|总计|封顶|上限|下限|满分|零分|得分|计分|基本分|标准分|基准分|底分|倒扣|扣|减[^少排灾税负贫]|加分|按比例|折算|折合|排名|排序|名次|位次|其余|其他|其它|否则|其中|除|不计|不含|取|超过|超额|低于|高于|不足|不满|不到|不低|不少|不超|少于|多于|以上|以下|以内|每|权重|各占|占总|占比|插值|线性|基础分|起评|每档|档次|第|之[比和]|比例|负分|一票否决|取消|奖金|两倍|首次|起$|视为|重复|只计|不再|前提|同时|达不到|未达|为限|为止|相应|酌|抵/;

export const heavy = (text: string): boolean => WEIGHTY.test(text);
