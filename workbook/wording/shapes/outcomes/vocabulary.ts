/** Grades that tables give. A word that is none of these is not taken for a grade. */
export const GRADE = '(?:特别优秀|基本合格|基本称职|不合格|不称职|不达标|不及格|不满意|优秀|优良|优等|良好|合格|称职|达标|及格|先进单位|先进|较好|很好|较差|一般|中等|差等|优|良|中|好|差|特等|[一二三四五]等|[一二三四五]档|[ABCDE](?:等|级|档)?|[甲乙丙丁]等)';
/** What may follow a grade and adds nothing to it. */
export const GRADE_TAIL = '(?:等次|档次|等级|档|格次)?(?:单位|乡镇|村|部门|班子|干部|个人)?';
export const RATED = '(?:直接|一律|均|都|则|只能|可|统一|原则上)*(?:确定|评定|认定|评|定|列|判定|视|计|记)?为';

export const UNITS = '(?:单位|乡镇|镇村|村|部门|班子|干部|个人|人员|企业|社区|街道|学校|站所)';

/** Words by which somebody must judge whether a case is there. */
export const JUDGED = /情节(?:较重|严重|特别严重|恶劣|较轻|轻微)|(?:影响|后果)(?:恶劣|严重|较坏)|造成(?:恶劣|严重|不良|较大|重大)(?:社会)?影响|酌情|视情(?:况|节)?(?:轻重)?|除不可抗力(?:因素)?外|严重(?=[^，。]{0,6}的?$)/g;
