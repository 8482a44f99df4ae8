import type { Catalogue } from './language';

/** How the rule kinds put themselves in words: what people tick off against the document. */
export const ruleWords = {
  deductFrom: { zh: '从{weight}分起扣，每次扣{least}至{most}分，由考核人逐次填写，扣完为止', en: 'starts at {weight}; each event takes {least} to {most}, entered by the assessor, until nothing is left' },
  deductOpen: { zh: '扣分没有填的，这一次按扣{least}至{most}分的区间计', en: 'an amount not entered spans {least} to {most}' },
  sameOnce: { zh: '{fields}相同的各条是同一件事，只计一次，按最重的计；没有填写的，各算各的', en: 'rows alike in {fields} are one event and count once, the heaviest; rows without it are each their own' },
  highestOnce: { zh: '{fields}相同的，加分、扣分各按最高级别计一次', en: 'of rows alike in {fields} the highest level counts once, adds and takes apart' },

  givenDirect: { zh: '由有关单位给分，给多少计多少，0至{weight}分', en: 'given by the unit in charge, counted as it is, 0 to {weight}' },
  givenOutOf: { zh: '由有关单位给0至{outOf}分，乘以{ratio}，折成0至{weight}分', en: 'given from 0 to {outOf}, times {ratio}, which makes 0 to {weight}' },
  givenChoices: { zh: '只能是{choices}分', en: 'only {choices}' },
  givenOpen: { zh: '还没有给分的，按0至{weight}分的区间计，不当作0分，也不当作满分', en: 'until it is given: an interval from 0 to {weight}, neither 0 nor full marks' },
  givenOnce: { zh: '一个对象只取一条；重复的相同不多计，不一致的待核定', en: 'one row a unit; equal repeats count once, differing ones stay open' },

  tariffFlat: { zh: '{what}每次{points}分', en: '{what}{points} each' },
  tariffLevels: { zh: '{what}每次：{levels}', en: '{what}each: {levels}' },
  tariffTypes: { zh: '{types}——{rule}', en: '{types}: {rule}' },
  tariffUnlisted: { zh: '没有列出的级别计0分，并提示', en: 'a level that is not listed gives 0, with a note' },
  capAdds: { zh: '加分合计不超过{max}分', en: 'adds stop at {max}' },
  capTakes: { zh: '扣分合计不超过{min}分', en: 'takes stop at {min}' },
  capBoth: { zh: '加分不超过{max}分，扣分不超过{min}分，两边分别封顶', en: 'adds stop at {max} and takes at {min}, each side for itself' },
  capNet: { zh: '加减相抵后在-{min}至{max}分之间', en: 'the net is held between -{min} and {max}' },
  noCap: { zh: '不封顶', en: 'no cap' },
  needsPaper: { zh: '{what}以文件为依据，没有填文号的，在补齐前按0到应得分的区间计', en: '{what}needs its document; until its number is given, an interval from 0 to its points' },
  rolesFit: { zh: '计给：{roles}', en: 'goes to: {roles}' },
  timesCount: { zh: '“次数”是几，就乘以几', en: 'the count multiplies' },

  vetoByFact: { zh: '有下列事实的，一票否决（不改分数）：{facts}', en: 'a veto by the fact itself, whatever the points: {facts}' },
  vetoTotal: { zh: '总分低于{limit}分的，一票否决（不改分数）；正好{limit}分的不否决；分数待定的，最高仍低于{limit}为“确定”，最低才低于{limit}为“可能”', en: 'a total below {limit} is a veto and changes no number; exactly {limit} is none; an interval makes it certain where its upper end is below, possible where its lower end is' },
  vetoWithout: { zh: '判定用的总分不含{items}', en: 'the total that is held against it leaves out {items}' },
  bothCount: { zh: '{first}和{second}记了同一事项或文号的，都计，并提示核对', en: '{first} and {second} for one matter or document: both count, with a note' },

  under: { zh: '{reading}时：{rule}', en: '{reading}: {rule}' },
  otherwise: { zh: '否则：{rule}', en: 'otherwise: {rule}' },
  perParameter: { zh: '参数“{question}”为“{choice}”', en: 'where “{question}” is “{choice}”' },
  figureEach: { zh: '{type}{figure}', en: '{figure} for {type}' },
  levelEach: { zh: '{level}{points}分', en: '{level} {points}' },
  listEnd: { zh: '、', en: ', ' },
} as const satisfies Catalogue;

export type RuleText = keyof typeof ruleWords;
