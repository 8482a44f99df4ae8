import type { Catalogue } from '../language';

/** What may be meant as it is written in a rulebook, and should be looked at once more. */
export const rulebookWarnings = {
  bandGap: { zh: '{item}：{from}和{to}之间没有写分，落在中间的只能待定；请补上一档，或写明由人在多少分之间定', en: '{item}: no band says anything between {from} and {to}; a figure there stays open. Add a band, or say between which points people decide' },
  bandPoint: { zh: '{item}：正好{from}的没有写分；请让前后两档中的一档含{from}', en: '{item}: no band holds exactly {from}; let one of the two bands beside it include {from}' },
  bandBelow: { zh: '{item}：{first}以下的没有写分，只能待定；请补上一档', en: '{item}: no band says anything below {first}; a figure there stays open. Add a band' },
  bandAbove: { zh: '{item}：{last}以上的没有写分，只能待定；请补上一档，或写明最大的数', en: '{item}: no band says anything above {last}; a figure there stays open. Add a band, or say which figure is the greatest' },
  bandWord: { zh: '{item}：值{value}不在任何一档里，取到它的没有分；请补上一档', en: '{item}: no band holds the figure {value}, which a row may have. Add a band' },
  capUnreached: { zh: '{item}：封顶{cap}分，但没有一种情形加分；请补上加分的标准，或去掉封顶', en: '{item}: adds stop at {cap}, but nothing adds. Add what adds, or take the cap away' },
  floorUnreached: { zh: '{item}：扣分最多{cap}分，但没有一种情形扣分；请补上扣分的标准，或去掉这个限额', en: '{item}: takes stop at {cap}, but nothing takes. Add what takes, or take the limit away' },
  capPassed: { zh: '{item}：一次就加{points}分，超过了封顶{cap}分；请核对两个数', en: '{item}: one event alone adds {points}, more than the {cap} at which adds stop. Check both figures' },
  floorPassed: { zh: '{item}：一次就扣{points}分，超过了限额{cap}分；请核对两个数', en: '{item}: one event alone takes {points}, more than the {cap} at which takes stop. Check both figures' },
  deductPassed: { zh: '{item}：一次就扣{points}分，超过了满分{weight}分；请核对两个数', en: '{item}: one event alone takes {points}, more than the full mark {weight}. Check both figures' },
  levelsLeftOut: { zh: '{item}：没有写{levels}的分；这些级别的事项计0分，并提示文件没有写', en: '{item}: there is no figure for {levels}; such events count 0, with a note that the document is silent' },
  itemIdle: { zh: '{item}：无论填什么都是{points}分；请核对标准，或去掉这一项', en: '{item}: whatever is entered, it comes to {points}. Check its rule, or leave the item out' },
  itemUnread: { zh: '{item}：各种情形都是0分，也没有别的规则用到它；请核对', en: '{item}: every case gives 0, and no other rule looks at it. Check it' },
  gradeTooHigh: { zh: '“{grade}”要{from}分以上，而总分最高只有{most}分，谁也达不到；请核对', en: '"{grade}" asks for {from}, but the total is {most} at most: nobody can reach it. Check both figures' },
  gradeShadowed: { zh: '“{grade}”谁也评不上：够得上它的都已评为前面的“{before}”；请核对两条分数线的次序', en: '"{grade}" is left for nobody: whoever reaches it has "{before}" already, which comes before. Check the order of the lines' },
  gradeNoPlaces: { zh: '“{grade}”的名额是0，谁也评不上；请核对', en: '"{grade}" has no places: nobody can get it. Check the number' },
  gradeUngiven: { zh: '没有一条规则给出等次“{grade}”；请补上规则，或从等次里去掉', en: 'no rule gives the grade "{grade}". Add one, or take it out of the grades' },
  partUnsaid: { zh: '{item}：不足{each}的部分怎么计没有写；请写明按比例计、不计，还是按一个计，也可以设成参数由会议定', en: '{item}: what becomes of a part of {each} is not said. Say whether it counts in proportion, not at all, or as a full one, or let a parameter decide' },
  unbounded: { zh: '{item}：没有分值，也没有封顶和保底，加多少、扣多少都算；请核对文件有没有限额', en: '{item}: it has neither a full mark nor any limit, so that adds and takes have no end. Check whether the document limits them' },
  anAward: { zh: '奖励（{clause}）', en: 'award ({clause})' },
} as const satisfies Catalogue;

export type RulebookWarningText = keyof typeof rulebookWarnings;
