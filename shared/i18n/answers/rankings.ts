import type { Catalogue } from '../language';

/** What is said of yearly results, of places in lists, and of what follows from them. */
export const rankingWords = {
  place: { zh: '{of}名中第{rank}名，{points}分', en: 'place {rank} of {of}: {points} {points:point|points}' },
  placeInMonth: { zh: '{list}{period}第{rank}名，共{of}名，倒数第{bottom}，{points}分', en: '{list}{period}: place {rank} of {of}, {bottom} from the bottom: {points} {points:point|points}' },
  lastFirst: { zh: '{list}{period}倒数第一，{points}分', en: '{list}{period}: last, {points} {points:point|points}' },
  lastAgain: { zh: '{list}{period}连续第{times}次倒数第一，{points}分', en: '{list}{period}: last, {times} times in a row: {points} points' },
  worseStands: { zh: '同一榜单同月另有更差的名次，按较差的计', en: 'there is a worse place in the same list and month, and it counts' },
  result: { zh: '评价“{grade}”，{points}分', en: 'result "{grade}": {points} {points:point|points}' },

  noteTwoPlaces: { zh: '{item}：同一榜单同月有不同的名次（{values}），按较差的计，请核对', en: '{item}: different places in one list and month ({values}); the worse counts, please check' },
  noteBothEnds: { zh: '{item}：参加排名的只有{of}名，第{rank}名既在前列又在末尾，加分、扣分都计，请核对', en: '{item}: only {of} were ranked, so that place {rank} is at both ends; both count, please check' },
  noteStreakOn: { zh: '{item}：文件没有写连续三次及以上怎样扣，每次按连续排末位计', en: '{item}: the document does not say what three or more last places in a row cost; each is taken as one in a row' },
  noteStreakAgain: { zh: '{item}：文件没有写不连续的再次倒数第一怎样扣，按重新起算计', en: '{item}: the document does not say what another last place costs that is not in a row; it starts anew' },
  noteNoBase: { zh: '{item}：文件没有规定基础分，也没有填写，总分只是加减分合计', en: '{item}: the document gives no base and none is entered; the total is the adjustments alone' },
  noteYearUnclear: { zh: '{year}年的评价填了不一致的结果（{values}），连续年度无法判断，请核对', en: '{year}: differing results ({values}); years in a row cannot be judged, please check' },
  notePlacesZero: { zh: '优秀名额按比例向下取整为0，请会议确定', en: 'rounded down, the share comes to no place; to be decided' },
  noteGradeBarred: { zh: '“{earned}”与“{bar}”并存，按不利的定等次', en: '“{earned}” and “{bar}” both hold; the latter prevails' },
} as const satisfies Catalogue;
