import { oneOf } from './fields';

/** Among whom something is compared. */
export const poolIn = oneOf<string>([['type', '同类', '同类别', '同类型'], ['group', '同组', '同序列', '组内'], ['all', '全部', '全体', '所有']]);
export const orderOf = oneOf<string>([['high', '高者为好', '高者优', '越高越好'], ['low', '低者为好', '低者优', '越低越好']]);
