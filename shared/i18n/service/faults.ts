import type { Catalogue } from '../language';

/** What is said of a value that is not of the shape a schema asks for. */
export const faultWords = {
  missing: { zh: '缺少，应为{expected}', en: 'missing; should be {expected}' },
  wrongType: { zh: '应为{expected}，实为{received}', en: 'should be {expected}, is {received}' },
  tooSmall: { zh: '不能小于{limit}', en: 'may not be below {limit}' },
  tooBig: { zh: '不能大于{limit}', en: 'may not be above {limit}' },
  notAbove: { zh: '应大于{limit}', en: 'should be above {limit}' },
  notBelow: { zh: '应小于{limit}', en: 'should be below {limit}' },
  tooFew: { zh: '至少要有{limit}项', en: 'needs at least {limit} of them' },
  tooMany: { zh: '最多{limit}项', en: 'takes at most {limit}' },
  emptyText: { zh: '不能是空文字', en: 'may not be an empty text' },
  unknownKey: { zh: '不认识的键“{key}”；可用：{allowed}', en: 'unknown key "{key}"; allowed: {allowed}' },
  misspeltKey: {
    zh: '不认识的键“{key}”，是不是“{near}”？可用：{allowed}',
    en: 'unknown key "{key}", did you mean "{near}"? Allowed: {allowed}',
  },
  doubledKey: { zh: '这个键写了不止一次', en: 'this key is given more than once' },
  columnTwice: { zh: '列“{column}”写了不止一次', en: 'the column "{column}" is given more than once' },
  rowTooLong: { zh: '这一行有{cells}格，列只有{columns}个', en: 'this row has {cells} {cells:cell|cells} for {columns} {columns:column|columns}' },
  noKey: { zh: '“{key}”不能作键', en: '"{key}" cannot be a key' },
  notAllowed: { zh: '这个值不能用', en: 'this value is not allowed' },
  oneOf: { zh: '应为{expected}之一', en: 'should be one of {expected}' },
  or: { zh: '或', en: ' or ' },

  typeString: { zh: '文字', en: 'a text' },
  typeNumber: { zh: '数字', en: 'a number' },
  typeInt: { zh: '整数', en: 'a whole number' },
  typeBoolean: { zh: '真假值', en: 'true or false' },
  typeArray: { zh: '列表', en: 'a list' },
  typeObject: { zh: '对象', en: 'an object' },
  isString: { zh: '文字 {value}', en: 'the text {value}' },
  isNumber: { zh: '数字 {value}', en: 'the number {value}' },
  isBoolean: { zh: '真假值 {value}', en: '{value}' },
  typeNull: { zh: '空值null', en: 'null' },
} as const satisfies Catalogue;

export type FaultText = keyof typeof faultWords;
