import type { Catalogue } from '../language';

/** What is said of tasks that many must confirm, and of findings. */
export const taskWords = {
  taskFailed: { zh: '年底任务未完成：{names}', en: 'not done at the end of the year: {names}' },
  taskMayFail: { zh: '尚不能确认完成：{names}', en: 'not yet known to be done: {names}' },
  taskOpen: { zh: '{name}待确认（缺{lacks}）', en: '{name} is open (without {lacks})' },
  taskContradicts: { zh: '{name}同时记为“{done}”和“{failed}”，请核对', en: '{name} is entered both as "{done}" and as "{failed}"; please check' },
  taskRow: { zh: '{name}：{what}', en: '{name}: {what}' },
  findingOpen: { zh: '“{what}”未写明条款，可适用{clauses}，请确定一条；较重的是{heaviest}', en: '"{what}" names no clause: {clauses} may apply, please choose; the heaviest is {heaviest}' },
  findingEarly: { zh: '“{what}”发生在{day}施行之前，不追究', en: '{what} lies before {day}, when the document came into force; nothing follows' },
  findingUndated: { zh: '“{what}”没有写日期或期次，不知道是否在{day}施行之后，先按施行之后计，请核对', en: '{what} has neither a date nor a period, so that it is not known whether it lies after {day}; taken as if it did, please check' },
  repeated: { zh: '“{what}”共{count}次，多次怎样处理办法没有规定', en: '{what} {count} {count:time|times}; the text does not say what repetition brings' },
} as const satisfies Catalogue;
