import type { Catalogue } from '../language';

/** The page 参数: what the document leaves to people, and who decided it. */
export const parameterPageWords = {
  parametersIntro: {
    zh: '文件没有写死、要由人定的口径。定下的写在“参数”表上，可以打印。',
    en: 'What the document leaves to people. Decisions stand on the sheet 参数, to be printed.',
  },
  parametersNoneText: { zh: '《{rulebook}》没有留给人定的口径。', en: '《{rulebook}》 leaves nothing open.' },
  parameterSet: { zh: '已定', en: 'decided' },
  parameterUnset: { zh: '未定', en: 'open' },
  parameterDefault: { zh: '按默认', en: 'by default' },
  parameterWrong: { zh: '值不对', en: 'not allowed' },
  parameterDefaultMark: { zh: '（默认）', en: ' (default)' },
  parameterLeave: { zh: '暂不定', en: 'not decided yet' },
  parameterLeaveDefault: { zh: '不另定，按默认', en: 'leave the default' },
  parameterBy: { zh: '决定人', en: 'Decided by' },
  parameterByHint: { zh: '如：镇党委会', en: 'such as the committee' },
  parameterBasis: { zh: '依据', en: 'Basis' },
  parameterBasisHint: { zh: '如：会议纪要〔2019〕12号', en: 'such as the minutes number' },
  parameterBySome: { zh: '请写明由谁定的', en: 'say who decided' },
  parameterBasisSome: { zh: '请写明依据，如纪要号', en: 'say on what basis' },
  parameterBelow: { zh: '“{upper}”是 {value}，不能低于“{other}”的 {least}', en: '“{upper}” is {value} and may not be below “{other}”, {least}' },
  parameterAllowed: { zh: '应为{allowed}', en: 'It takes {allowed}' },
  parametersMoved: { zh: '“参数”表刚有人改动，什么也没有写：请再看一遍。', en: 'Somebody changed the sheet 参数 meanwhile; nothing was written. Please look once more.' },
  parametersChanges: { zh: '将改动“参数”表 {count} 格', en: '{count} {count:cell|cells} of the sheet 参数 will change' },
  parametersNewSheet: { zh: '工作簿里还没有“参数”表，将新建一张。', en: 'There is no sheet 参数 yet; it will be made.' },
  parametersEmptyCell: { zh: '（空）', en: '(empty)' },
  parametersWrite: { zh: '写入参数表', en: 'Write to the sheet' },
  parametersDiscard: { zh: '放弃改动', en: 'Discard' },
  parametersWritten: { zh: '已写入“参数”表，正在按新的口径重新计分。', en: 'Written to 参数. Scoring by the new decisions.' },
  unsaid: { zh: '文件没有写明之处的读法', en: 'Where the document is silent' },
  unsaidText: { zh: '{text}：{reading}', en: '{text}: {reading}' },
} as const satisfies Catalogue;
