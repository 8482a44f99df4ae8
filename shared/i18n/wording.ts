/** Questions that the wording of a table leaves, each to be answered in a word. */
export const wording = {
  part: { zh: '不足一个计算单位的部分怎么算：按比例、不计，还是算一个？', en: 'What of a part of a step: in proportion, not counted, or counted as a whole one?' },
} as const;
